import { BlockList, isIP } from 'node:net';

// What no public site has: RFC 6890 and its successors, multicast, and the addresses at which clouds tell their secrets.
const inner4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4'; // prettier-ignore
// Of 2000::/3: Teredo and its like, documentation, 6to4, which holds an address of the other kind.
const inner6 = '2001::/23 2001:db8::/32 2002::/16 3fff::/20';

const blocked = blockList(inner4, 'ipv4');
const special = blockList(inner6, 'ipv6');
const global6 = blockList('2000::/3', 'ipv6');

function blockList(networks: string, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const network of networks.split(' ')) {
    const [address = '', bits] = network.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** Whether an address is one of the public internet; none of this machine, its network, or its provider's. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !blocked.check(address, 'ipv4');
  if (isIP(address) !== 6) return false;
  const mapped = mappedIn(address);
  if (mapped !== undefined) return isPublic(mapped);
  const [plain = ''] = address.split('%');
  return global6.check(plain, 'ipv6') && !special.check(plain, 'ipv6');
}

/** The IPv4 address in `::ffff:127.0.0.1`, which is `::ffff:7f00:1` too. */
function mappedIn(address: string): string | undefined {
  const canonical = new URL(`http://[${address.split('%')[0] ?? ''}]`).hostname;
  const match = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(canonical);
  if (!match) return undefined;
  const [high, low] = match.slice(1).map((part) => parseInt(part, 16));
  return [(high ?? 0) >> 8, (high ?? 0) & 255, (low ?? 0) >> 8, (low ?? 0) & 255].join('.');
}
