/** Whether a request stays on this machine: at a loopback address, or one that no network is asked for. */
export function isLoopback(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  if (!/^(https?|wss?|ftp):$/.test(protocol)) return true;
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
