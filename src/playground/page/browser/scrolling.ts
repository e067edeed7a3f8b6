const NEAR_PX = 80;

/** Whether a person reads the newest message: at the bottom, or where {@link scrollToEnd} left them. */
export function isAtEnd(list: HTMLElement): boolean {
  const below = list.scrollHeight - list.scrollTop - list.clientHeight;
  return below < NEAR_PX || String(Math.round(list.scrollTop)) === list.dataset['end'];
}

/** Shows the newest message: its end, or its beginning where it is too long for both. */
export function scrollToEnd(list: HTMLElement): void {
  const last = list.lastElementChild;
  const isLong = last !== null && last.clientHeight > list.clientHeight;
  if (isLong) last.scrollIntoView({ block: 'start' });
  else list.scrollTop = list.scrollHeight;
  list.dataset['end'] = String(Math.round(list.scrollTop));
}
