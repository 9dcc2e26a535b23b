import type { Page } from 'playwright-core';
import { GmailPage } from '../harness/pages/gmail-page.ts';
import type { MailPageObject } from '../harness/pages/mail-page.ts';
import { OutlookPage } from '../harness/pages/outlook-page.ts';
import { LAYOUT_NAMES } from '../replica/gmail/layouts.ts';
import { OUTLOOK_LAYOUT_NAMES } from '../replica/outlook/layouts.ts';
import type { ReplicaThread } from '../replica/mailbox/types.ts';
import type { AnyLayoutName, Replica, SiteName } from '../replica/types.ts';

/** A mail site as the demo uses it. */
export interface DemoSite {
  readonly name: string;
  /** Page variants in which every message can be kept; the first is taken when none is named. */
  readonly layouts: readonly AnyLayoutName[];
  readonly openPage: (page: Page, replica: Replica) => MailPageObject;
  /** Conversations as the site groups them, newest first. */
  readonly threads: (replica: Replica) => readonly ReplicaThread[];
  /** How good a copy the site lets us keep by clicking. */
  readonly fidelity: 'original' | 'as shown';
}

/** Variants of Gmail without a known place for the button, or without ids: nothing can be kept there, by design. */
const BROKEN = ['unknown', 'bare'];

export const DEMO_SITES: Readonly<Record<SiteName, DemoSite>> = {
  gmail: {
    name: 'Gmail',
    layouts: LAYOUT_NAMES.filter((name) => !BROKEN.includes(name)),
    openPage: (page, replica) => new GmailPage(page, replica),
    threads: ({ threads }) => threads,
    fidelity: 'original',
  },
  outlook: {
    name: 'Outlook',
    // Where invitations are cards they are no messages, and cannot be kept from the page; OWA's date has no known mark.
    layouts: OUTLOOK_LAYOUT_NAMES.filter((name) => name !== 'outlook-cards' && name !== 'outlook-owa'),
    openPage: (page, replica) => new OutlookPage(page, replica),
    threads: ({ outlook }) => outlook.conversations,
    fidelity: 'as shown',
  },
};
