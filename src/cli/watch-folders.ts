import { readdirSync, realpathSync, statSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../load/input-error.ts';

/**
 * Watches folders by watching each of their own folders, which works the same on every system and outlives folders that vanish and come
 * back: whoever listens looks for itself what changed, and calls `renew` when it has.
 */
export class FolderWatch {
  /** By path and inode: a folder that was removed and made anew is another. */
  private readonly watchers = new Map<string, FSWatcher>();
  private readonly roots: readonly string[];
  private readonly onEvent: () => void;

  /** `roots` are absolute: folders, files, or neither yet. */
  constructor(roots: readonly string[], onEvent: () => void) {
    this.roots = roots;
    this.onEvent = onEvent;
  }

  /**
   * Watches what folders there are by now. Says whether one was new: what came into it before it was watched, nobody told. Throws an
   * `InputError` where one cannot be watched.
   */
  renew(): boolean {
    const folders = new Map(this.roots.flatMap(foldersOf).map((folder) => [keyOf(folder), folder]));
    for (const [key, watcher] of this.watchers) {
      if (!folders.has(key)) this.drop(key, watcher);
    }
    const fresh = [...folders].filter(([key]) => !this.watchers.has(key));
    return fresh.filter(([key, folder]) => this.add(key, folder)).length > 0;
  }

  close(): void {
    for (const [key, watcher] of this.watchers) this.drop(key, watcher);
  }

  private add(key: string, folder: string): boolean {
    try {
      const watcher = watch(folder, () => this.onEvent());
      watcher.on('error', () => {
        this.drop(key, watcher);
        this.onEvent();
      });
      this.watchers.set(key, watcher);
      return true;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      // It vanished; the folder above tells when it comes back.
      if (code === 'ENOENT' || code === 'ENOTDIR') return false;
      const reason = code === 'ENOSPC' || code === 'EMFILE' ? 'the system watches no more folders' : code;
      throw new InputError(`cannot watch "${folder}": ${reason}`);
    }
  }

  private drop(key: string, watcher: FSWatcher): void {
    watcher.close();
    this.watchers.delete(key);
  }
}

const keyOf = (folder: string): string => `${folder}\0${statSync(folder, { throwIfNoEntry: false })?.ino ?? ''}`;

/** A folder and those in it; of a file its folder; of what is not there, the nearest that is. */
function foldersOf(root: string): string[] {
  const stats = statSync(root, { throwIfNoEntry: false });
  // The parent tells when the folder itself goes, and comes back as another.
  const above = dirname(root) === root ? [] : [nearestFolder(dirname(root))];
  if (!stats?.isDirectory()) return above;
  const found = new Map<string, string>();
  collect(root, found);
  return [...above, ...found.values()];
}

function nearestFolder(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isDirectory() || dirname(path) === path ? path : nearestFolder(dirname(path));
}

/** By their real names, so that a link to a folder above ends. */
function collect(folder: string, found: Map<string, string>): void {
  try {
    const real = realpathSync(folder);
    if (found.has(real)) return;
    found.set(real, folder);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory() || (entry.isSymbolicLink() && isFolder(path))) collect(path, found);
    }
  } catch {
    // It vanished meanwhile.
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
