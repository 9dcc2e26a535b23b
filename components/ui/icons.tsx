import type { ComponentChildren } from 'preact';

export interface IconProps {
  /** Edge in px; 20 unless told. */
  readonly size?: number;
}

/** Line icons on a 20 × 20 grid in the colour of the text. Always decorative: the name stands in the text beside. */
function Icon({ size = 20, children }: IconProps & { readonly children: ComponentChildren }) {
  return (
    <svg
      class="pc-icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** Makes an icon of one path. */
const line = (d: string) => (props: IconProps) => (
  <Icon {...props}>
    <path d={d} />
  </Icon>
);

export const CheckIcon = line('M4 10.5 8 14.5 16 6');
export const CloseIcon = line('M5 5 15 15M15 5 5 15');
export const PlusIcon = line('M10 4V16M4 10H16');
export const ChevronDownIcon = line('M5 8 10 13 15 8');
export const ChevronRightIcon = line('M8 5 13 10 8 15');
export const MoveUpIcon = line('M10 16V4M5 9 10 4 15 9');
export const MoveDownIcon = line('M10 4V16M5 11 10 16 15 11');
export const BackIcon = line('M16 10H4M9 5 4 10 9 15');
export const SearchIcon = line('M9 3.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11ZM13 13 17 17');
export const AttachmentIcon = line(
  'M15.5 9.5 10 15a3.5 3.5 0 0 1-5-5L11 4a2.4 2.4 0 0 1 3.4 3.4L8.6 13.2a1.2 1.2 0 0 1-1.7-1.7L12 6.5',
);
export const NoteIcon = line('M4 3.5H16V12.5L12 16.5H4ZM16 12.5H12V16.5M7 7.5H13M7 10.5H10');
export const DownloadIcon = line('M10 3V12.5M6 9 10 13 14 9M4 16.5H16');
export const OpenIcon = line('M8 4.5H4V16H15.5V12M11 3.5H16.5V9M16 4 9.5 10.5');
export const CopyIcon = line('M7 7H16.5V16.5H7ZM13 7V3.5H3.5V13H7');
export const UndoIcon = line('M7 4 3.5 7.5 7 11M4 7.5H12a4.2 4.2 0 0 1 0 8.5H7.5');
export const BinIcon = line(
  'M3.5 5.5H16.5M8 5.5V3.5H12V5.5M5 5.5 5.8 16.5H14.2L15 5.5M8.4 8.5V13.5M11.6 8.5V13.5',
);
export const EditIcon = line('M4 16 4.8 12.6 13.5 4 16 6.5 7.4 15.2ZM11.5 6 14 8.5');
export const FilterIcon = line('M3 5H17L12 11V16L8 14V11Z');
export const LockIcon = line('M5 9H15V16.5H5ZM7 9V6.5a3 3 0 0 1 6 0V9');
export const ClockIcon = line('M10 3a7 7 0 1 1 0 14a7 7 0 0 1 0-14ZM10 6V10.5L13 12');
export const WarningIcon = line('M10 3.5 17.5 16.5H2.5ZM10 8V11.5M10 14H10.01');
export const InfoIcon = line('M10 3a7 7 0 1 1 0 14a7 7 0 0 1 0-14ZM10 9.5V13.5M10 6.8H10.01');
export const PageIcon = line('M5 3H12L15.5 6.5V17H5ZM12 3V6.5H15.5M8 10H12.5M8 13H12.5');
export const PackIcon = line('M3.5 6.5 10 3 16.5 6.5V13.5L10 17 3.5 13.5ZM3.5 6.5 10 10 16.5 6.5M10 10V17');
