/**
 * Runs tasks one after the other, in the order in which they are given: two at once would each change what the other has read.
 * @returns a function that takes a task and gives its outcome; a task that fails keeps none of the others.
 */
export function inTurn(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task);
    last = next.catch(() => undefined); // the failure belongs to whoever waits for `next`
    return next;
  };
}
