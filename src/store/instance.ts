import { newToken, type Random } from './clock.ts';
import { LOCAL_TEAM, type Scope, type Store } from './port.ts';

interface Instance {
  readonly id: string;
}

const INSTANCE: Scope<Instance> = {
  name: 'instance',
  version: 1,
  initial: { id: '' },
  parse: (stored) => stored as Instance,
};

/** The name of this installation, made when first asked for; the same for every process that shares the store. */
export async function instanceId(store: Store, random: Random): Promise<string> {
  const { id } = await store.read(LOCAL_TEAM, INSTANCE);
  if (id !== '') return id;
  return store.transaction(LOCAL_TEAM, INSTANCE, (known) => {
    if (known.id !== '') return { result: known.id };
    const fresh = newToken(random);
    return { result: fresh, state: { id: fresh } };
  });
}
