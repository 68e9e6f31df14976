/** What the browser says of the room that the library takes, and whether it may clear it. */
export interface StorageFacts {
  /** In bytes, of all that the extension keeps; `null` where the browser does not tell. */
  usage: number | null;
  /** As `usage`: how much it may keep. */
  quota: number | null;
  /** Whether the browser promised not to clear it when the disk runs full. */
  isPersistent: boolean;
}

export async function storageFacts(
  storage: StorageManager | undefined = navigator.storage,
): Promise<StorageFacts> {
  const [estimate, isPersistent] = await Promise.all([
    storage?.estimate?.().catch(() => undefined),
    storage?.persisted?.().catch(() => false),
  ]);
  return {
    usage: estimate?.usage ?? null,
    quota: estimate?.quota ?? null,
    isPersistent: isPersistent ?? false,
  };
}
