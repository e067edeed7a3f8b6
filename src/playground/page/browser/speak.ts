import type { ActResult } from '../model.ts';
import { openPlace, type Screen } from './screen.ts';

/** Says something, or runs a command. What is said to the app is answered in a thread, so that opens with it. */
export async function speak(screen: Screen, text: string, thread: string): Promise<ActResult> {
  const place = screen.snapshot().place;
  const isToApp = openPlace(screen)?.kind === 'im' && thread === '';
  if (text.startsWith('/')) return screen.act({ act: 'command', place, text });
  const result = await screen.act({ act: 'say', place, text, ...(thread === '' ? {} : { thread }) });
  if (isToApp && result.ts !== undefined) screen.go({ thread: result.ts });
  return result;
}
