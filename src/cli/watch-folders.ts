import { readdirSync, statSync, realpathSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Watches folders by watching each of their own folders, which works the same on every system and outlives folders that vanish and come
 * back: whoever listens looks for itself what changed, and calls `renew` when it has.
 */
export class FolderWatch {
  private readonly watchers = new Map<string, FSWatcher>();

  constructor(
    private readonly roots: readonly string[],
    private readonly cwd: string,
    private readonly onEvent: () => void,
  ) {}

  /** Watches what folders there are by now. Says whether one was new: what came into it before it was watched, nobody told. */
  renew(): boolean {
    const folders = new Set(this.roots.flatMap((root) => foldersOf(resolve(this.cwd, root))));
    for (const [folder, watcher] of this.watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.watchers.delete(folder);
    }
    const fresh = [...folders].filter((folder) => !this.watchers.has(folder));
    return fresh.map((folder) => this.add(folder)).some(Boolean);
  }

  close(): void {
    for (const watcher of this.watchers.values()) watcher.close();
    this.watchers.clear();
  }

  private add(folder: string): boolean {
    try {
      const watcher = watch(folder, () => this.onEvent());
      const lost = (): void => {
        watcher.close();
        if (this.watchers.get(folder) === watcher) this.watchers.delete(folder);
        this.onEvent();
      };
      watcher.on('error', lost);
      this.watchers.set(folder, watcher);
      return true;
    } catch {
      // It vanished; its parent tells when it comes back.
      return false;
    }
  }
}

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
