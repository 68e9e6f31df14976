/**
 * Finds a browser to drive: a stranger's machine has one somewhere or none at all, and the tests are to run there
 * with nothing set up by hand.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export type BrowserName = 'chromium' | 'firefox';

const run = promisify(execFile);
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/browsers', import.meta.url));
const DOWNLOAD_TIMEOUT_MS = 120_000;

interface Source {
  variable: string;
  commands: string[];
  /** Where installers put it, where that is not on the path. */
  places: string[];
  /** Its name for the downloader. */
  download: string;
  debianPackage: string;
  advice: string;
}

const SOURCES: Record<BrowserName, Source> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'chrome',
      'microsoft-edge',
    ],
    places: [
      '/usr/lib/chromium/chromium',
      '/opt/google/chrome/chrome',
      ...macApps('Chromium', 'Google Chrome', 'Microsoft Edge'),
      ...windowsPrograms('Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'),
    ],
    download: 'chrome',
    debianPackage: 'chromium',
    advice: 'Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr'],
    places: [
      '/usr/lib/firefox/firefox',
      '/usr/lib/firefox-esr/firefox-esr',
      '/opt/firefox/firefox',
      ...macApps('Firefox').map(path => path.replace(/Firefox$/, 'firefox')),
      ...windowsPrograms('Mozilla Firefox/firefox.exe'),
    ],
    download: 'firefox',
    debianPackage: 'firefox-esr',
    advice: 'Install Firefox, or set FIREFOX_PATH to one.',
  },
};

/**
 * The path of a browser's executable, one that starts. Looks at the environment variable (CHROMIUM_PATH,
 * FIREFOX_PATH), then at what is installed, then downloads one into `node_modules/.cache/browsers`; as root on a
 * Debian family system it then installs the package.
 *
 * @throws Error, with one line that says what to install, where none of this gives a browser
 */
export async function findBrowser(name: BrowserName): Promise<string> {
  const source = SOURCES[name];
  const given = process.env[source.variable];
  if (given !== undefined && given !== '') {
    if (await starts(given)) return given;
    throw new Error(`${source.variable} is set to ${given}, which does not start.`);
  }
  const found =
    (await findInstalled(source)) ??
    (await findDownloaded(source)) ??
    (await download(source)) ??
    (await installPackage(source));
  if (found !== null) return found;
  throw new Error(`No ${name} was found, and none could be downloaded. ${source.advice}`);
}

async function findInstalled({ commands, places }: Source): Promise<string | null> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = commands.flatMap(command => folders.map(folder => join(folder, command + suffix)));
  return firstThatStarts([...onPath, ...places]);
}

async function findDownloaded({ download }: Source): Promise<string | null> {
  const listed = await runDownloader(['list', '--path', CACHE], 10_000);
  const paths = listed
    .split('\n')
    .filter(line => line.startsWith(`${download}@`))
    .map(line => line.replace(/^\S+ \([^)]*\) /, '').trim());
  return firstThatStarts(paths);
}

async function download(source: Source): Promise<string | null> {
  console.log(`No ${source.debianPackage} found: trying to download ${source.download}.`);
  const wanted = `${source.download}@stable`;
  const path = await runDownloader(
    ['install', wanted, '--path', CACHE, '--format', '{{path}}'],
    DOWNLOAD_TIMEOUT_MS,
  );
  return firstThatStarts([path.trim().split('\n').at(-1) ?? '']);
}

/** What Puppeteer's downloader printed, empty where it failed. A process of its own, so that it can be stopped. */
async function runDownloader(args: string[], timeout: number): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@puppeteer/browsers'));
  const program = join(dirname(entry), 'main-cli.js');
  try {
    return (await run(process.execPath, [program, ...args], { timeout })).stdout;
  } catch {
    return '';
  }
}

/** Installs the browser's Debian package, or returns `null` where that cannot be done. */
async function installPackage(source: Source): Promise<string | null> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null;
  console.log(`Installing ${source.debianPackage} with apt-get.`);
  const name = source.debianPackage;
  // Held by one process at a time, and let go by the system should that process die.
  const lock = '/tmp/apt-get-browser.lock';
  const install = `apt-get install -y ${name}`;
  try {
    await run('flock', [lock, 'sh', '-c', `${install} || { apt-get update && ${install}; }`], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 600_000,
      maxBuffer: 2 ** 26,
    });
  } catch {
    return null;
  }
  return findInstalled(source);
}

async function firstThatStarts(paths: string[]): Promise<string | null> {
  for (const path of paths) {
    if (await starts(path)) return path;
  }
  return null;
}

/** Whether the program is there and can run: it may be a stub, or lack a library of the system. */
async function starts(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  // There it would open a window instead of printing its version.
  if (process.platform === 'win32') return true;
  try {
    await run(path, ['--version'], { timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

function macApps(...names: string[]): string[] {
  const roots = ['/Applications', join(homedir(), 'Applications')];
  return roots.flatMap(root => names.map(name => `${root}/${name}.app/Contents/MacOS/${name}`));
}

function windowsPrograms(...paths: string[]): string[] {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(key => process.env[key]);
  return roots.filter(root => root !== undefined).flatMap(root => paths.map(path => join(root, path)));
}
