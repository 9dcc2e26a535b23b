/** Asks until the answer is yes. Rejects after `patience` ms. */
export async function whenSettled(isSettled: () => Promise<boolean>, patience = 15_000): Promise<void> {
  const end = performance.now() + patience;
  while (!(await isSettled())) {
    if (performance.now() > end)
      throw new Error(`Not settled within ${patience} ms: ${isSettled.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
