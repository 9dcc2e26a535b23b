import { useEffect, useState } from 'preact/hooks';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';

/** Notices of the browser three days before something is due, and once it has passed. Off until asked for. */
export function ClockReminders() {
  const { clocks } = useServices();
  const answer = useAnswer();
  const [isOn, setOn] = useState<boolean | null>(null);
  useEffect(() => {
    let isGone = false;
    void clocks.remindsMe().then((on) => isGone || setOn(on));
    return () => {
      isGone = true;
    };
  }, [clocks]);
  const change = async (on: boolean): Promise<void> => {
    // Asked first thing in the click: browsers allow it nowhere else.
    const changed = await clocks.remindMe(on);
    if (!tellFailure(changed, answer)) return;
    setOn(changed.value);
    if (on && !changed.value) answer({ message: 'Your browser does not allow notices from Paperchain.' });
  };
  if (isOn === null) return null;
  return (
    <Checkbox
      label="Remind me in the browser"
      hint="Three days before something is due, and once it has passed. Your browser asks first."
      checked={isOn}
      onCheck={(on) => void change(on)}
    />
  );
}
