/**
 * Writes an unexpected error to the console, with the place that caught it. The only door to the console: what is
 * logged stays on this computer, and mail text must not be put into `where`.
 */
export function logError(where: string, error: unknown): void {
  console.error(`Paperchain: ${where}`, error);
}
