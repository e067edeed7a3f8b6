const FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  time_secs: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
};

/** Fills `{date_short}`, `{time}` and the like; `_pretty` says "today" and "yesterday" where it can. */
export function formatDate(seconds: number, format: string, now: Date): string {
  const date = new Date(seconds * 1000);
  return format.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    if (name === 'ago') return ago(date, now);
    const near = name.endsWith('_pretty') ? relativeDay(date, now) : undefined;
    const options = FORMATS[name.replace('_pretty', '')];
    return near ?? (options ? new Intl.DateTimeFormat('en-US', options).format(date) : whole);
  });
}

function relativeDay(date: Date, now: Date): string | undefined {
  const days = Math.round((midnight(date) - midnight(now)) / 86_400_000);
  return { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' }[String(days)];
}

const midnight = (of: Date): number => new Date(of.getFullYear(), of.getMonth(), of.getDate()).getTime();

function ago(date: Date, now: Date): string {
  const minutes = Math.round((now.getTime() - date.getTime()) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} minutes ago`;
  return minutes < 48 * 60
    ? `${Math.round(minutes / 60)} hours ago`
    : `${Math.round(minutes / 1440)} days ago`;
}

/** The time of day of a message's timestamp, e.g. `9:41 AM`. */
export const clockTime = (ts: string): string =>
  new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' }).format(
    new Date(Number(ts) * 1000),
  );

/** The full moment, for tool tips and screen readers. */
export const fullTime = (ts: string): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'short' }).format(
    new Date(Number(ts) * 1000),
  );
