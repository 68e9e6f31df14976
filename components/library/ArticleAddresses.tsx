import type { Article } from '../../lib/article/article.ts';
import { safeAddress } from '../../lib/formats/safe-address.ts';
import { usePageTexts } from '../page-texts-context.ts';

interface Props {
  /** All articles that are one. */
  group: readonly Article[];
}

/** Where the article was, and is known to be. */
export function ArticleAddresses({ group }: Props) {
  const { text } = usePageTexts();
  const visited = unique(group.map(({ url }) => url));
  const canonical = unique(group.flatMap(({ canonicalUrl }) => canonicalUrl ?? [])).filter(
    url => !visited.includes(url),
  );
  const known = [...visited, ...canonical].map(url => url.replace(/^\w+:\/\//, ''));
  const aliases = unique(group.flatMap(({ aliases, pageKey }) => [pageKey, ...aliases])).filter(
    key => !known.includes(key),
  );
  return (
    <section aria-labelledby="article-addresses">
      <h3 id="article-addresses">{text('articleAddresses')}</h3>
      <dl class="article-addresses">
        <Addresses name={text('articleVisited')} addresses={visited} />
        <Addresses name={text('articleCanonical')} addresses={canonical} />
        <Addresses name={text('articleAliases')} addresses={aliases} />
      </dl>
    </section>
  );
}

function Addresses({ name, addresses }: { name: string; addresses: readonly string[] }) {
  if (addresses.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      {addresses.map(address => {
        const safe = safeAddress(address);
        return (
          <dd key={address}>
            {safe === null ? (
              <bdi dir="ltr">{address}</bdi>
            ) : (
              <a href={safe} rel="noreferrer">
                <bdi dir="ltr">{address}</bdi>
              </a>
            )}
          </dd>
        );
      })}
    </div>
  );
}

function unique(addresses: readonly string[]): string[] {
  return [...new Set(addresses)];
}
