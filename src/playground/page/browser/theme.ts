import { byId } from './dom.ts';

const KEY = 'playground-theme';

/** Follows the system's light or dark until the person chooses one. */
export function startTheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const theme = localStorage.getItem(KEY) ?? (dark.matches ? 'dark' : 'light');
    document.documentElement.dataset['theme'] = theme;
    byId('theme').textContent = theme === 'dark' ? 'Light' : 'Dark';
  };
  dark.addEventListener('change', apply);
  byId('theme').addEventListener('click', () => {
    localStorage.setItem(KEY, document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark');
    apply();
  });
  apply();
}
