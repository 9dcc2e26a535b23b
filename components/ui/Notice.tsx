import type { ComponentChildren } from 'preact';
import { InfoIcon, WarningIcon } from './icons.tsx';

export interface NoticeProps {
  /** `late` for lost data only, `soon` for what needs a look, `calm` for information. */
  readonly tone?: 'late' | 'soon' | 'calm';
  readonly happened: string;
  readonly safe?: string;
  readonly next?: string;
  /** Announced at once; for answers to something the user just did. */
  readonly urgent?: boolean;
  /** Buttons. */
  readonly children?: ComponentChildren;
}

/** Says what happened, what is safe and what to do. A domain `Failure` can be spread into it. */
export function Notice({ tone = 'soon', happened, safe, next, urgent, children }: NoticeProps) {
  return (
    <div class={`pc-notice pc-notice--${tone}`} role={urgent ? 'alert' : undefined}>
      {tone === 'calm' ? <InfoIcon size={18} /> : <WarningIcon size={18} />}
      <div>
        <p class="pc-notice__happened">{happened}</p>
        {safe && <p>{safe}</p>}
        {next && <p>{next}</p>}
        {children && <div class="pc-notice__actions">{children}</div>}
      </div>
    </div>
  );
}
