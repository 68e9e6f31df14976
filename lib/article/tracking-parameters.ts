/**
 * Query parameters that say how a reader came to a page and never which page it is. A name is listed only where it
 * belongs to a known platform: a parameter too many splits an article, one too few merges two, which is worse.
 */

const PREFIXES = [
  'utm_', // Google Analytics, and nearly everyone after it
  'at_', // Piano (BBC, France Télévisions)
  'ns_', // comScore
  'hsa_',
  '_hs',
  '__hs', // HubSpot
  'pk_',
  'mtm_',
  'piwik_',
  'matomo_',
  'guce_', // Yahoo
  'fb_',
  '__cft__', // Facebook
  'wt.', // Webtrends
  'bsft_', // Blueshift
  '_branch_',
  'oly_', // Omeda
  'vero_',
];

const NAMES = new Set(
  [
    // Click identifiers of advertisers
    'fbclid gclid gclsrc gbraid wbraid dclid gad_source gad_campaignid srsltid msclkid yclid ysclid twclid ttclid',
    'li_fat_id epik rdt_cid sccid wickedid s_kwcid ef_id dicbo rb_clickid irclickid _openstat',
    // Sharing from an app or a social network
    'igshid igsh mibextid sfnsn rdid paipv eav __tn__ ref_src ref_url __twitter_impression zarsrc gidzl',
    'is_from_webapp sender_device tt_medium tt_content soc_src soc_trk guccounter unlocked_article_code',
    // Newsletters
    'mc_cid mc_eid mkt_tok ml_subscriber ml_subscriber_hash __s hsctatracking ss_email_id dm_i emci emdi ceid',
    // Newsrooms' own campaigns
    'xtor ocid cmpid cmp ncid smid smtyp smprod icid intcid intcmp ito s_cid wt_mc spm',
    // Analytics and viewers
    '_ga _gl _gac gidzl amp_js_v amp_gsa usqp',
  ].flatMap(line => line.split(' ')),
);

/** @param name A parameter's name, decoded, in any case. */
export function isTrackingParameter(name: string): boolean {
  const lower = name.toLowerCase();
  return NAMES.has(lower) || PREFIXES.some(prefix => lower.startsWith(prefix));
}
