/** One step of the guided tour as the page shows it. */
export interface TourStep {
  readonly id: string;
  readonly title: string;
  /** What happens and what to look at; two sentences at most. */
  readonly text: string;
  /** What the button says that does it. */
  readonly button: string;
}

/** Where a step leads: whose screen, which place, which thread. */
export interface TourStop {
  readonly ok: boolean;
  readonly problem?: string;
  readonly as?: string;
  readonly place?: string;
  readonly thread?: string;
  readonly tab?: 'messages' | 'home';
}
