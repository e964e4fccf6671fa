import { type DragEvent, useEffect, useState } from 'react';

/**
 * Takes files that are dropped on an element. Beside it, a drop does nothing: the browser would leave the page to show
 * one.
 */
export function useFileDrop(onFiles: (first: File, all: readonly File[]) => void) {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const ignore = (event: Event) => event.preventDefault();
    window.addEventListener('dragover', ignore);
    window.addEventListener('drop', ignore);
    return () => {
      window.removeEventListener('dragover', ignore);
      window.removeEventListener('drop', ignore);
    };
  }, []);
  return {
    'data-over': isOver || undefined,
    onDragOver: () => setIsOver(true),
    // Also when it goes on to an element inside.
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) =>
      setIsOver(currentTarget.contains(relatedTarget as Node | null)),
    onDrop: ({ dataTransfer }: DragEvent) => {
      setIsOver(false);
      const all = [...dataTransfer.files];
      if (all[0]) onFiles(all[0], all);
    },
  };
}
