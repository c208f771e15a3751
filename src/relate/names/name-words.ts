/** Closed lists of what stands in names beside the name proper: legal forms, particles of descent, short forms of given names. */

/** Legal forms of companies, each line one form: spellings of one, without dots and accents, words apart by `_`. */
const forms = `
  ag aktiengesellschaft
  gmbh gesellschaft_mit_beschraenkter_haftung gesellschaft_mit_beschrankter_haftung
  ltd limited
  plc public_limited_company
  inc incorporated
  corp corporation
  co company
  llc limited_liability_company ooo srl sarl societatea_cu_raspundere_limitata sp_z_o_o spzoo
  jsc pjsc ojsc cjsc oao pao zao joint_stock_company open_joint_stock_company public_joint_stock_company closed_joint_stock_company
  sa societe_anonyme sociedad_anonima
  spa societa_per_azioni
  se societas_europaea
  bv besloten_vennootschap
  nv naamloze_vennootschap
  bvba
  ab aktiebolag
  as aksjeselskap aktieselskab
  oy osakeyhtio
  kg kommanditgesellschaft
  lp limited_partnership
  llp limited_liability_partnership
  pty proprietary
  pte
  kk kabushiki_kaisha
  pt`;

/** By their words, joined by spaces: the form that each spelling stands for. */
export const legalForms: ReadonlyMap<string, string> = new Map(
  forms
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', ...spellings] = line.trim().split(/\s+/u);
      return [name, ...spellings].map((spelling): [string, string] => [spelling.replaceAll('_', ' '), name]);
    }),
);
/** The longest of them, in words. */
export const longestLegalForm = Math.max(...[...legalForms.keys()].map((form) => form.split(' ').length));

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Articles and words of descent, written, joined or left out as the outlet has it. */
export const descents = listed(
  'al el ul bin ben ibn bint de del della di da dos das du la le van von der den ter zu af y e',
);

/** Given names and their short forms, each line one name. */
const given = `
  abigail abby; albert al bert; alexander alex alec sandy; alexandra alex sandra; alfred alf fred; andrew andy drew; anthony antony tony;
  benjamin ben; catherine katherine kate katie cathy kathy; charles charlie chuck; christopher chris; daniel dan danny; david dave;
  deborah debbie deb; donald don; dorothy dot; edward ed eddie ted; elizabeth liz beth betty eliza; eugene gene; francis frank; frederick fred;
  gerald gerry jerry; gregory greg; harold hal harry; henry harry hank; jacob jake; james jim jimmy jamie; jeffrey jeff; jennifer jen jenny;
  john jack johnny; jonathan jon; joseph joe joey; joshua josh; judith judy; kenneth ken kenny; lawrence larry; leonard len lenny; louis lou;
  margaret maggie meg peggy; martin marty; matthew matt; michael mike mick; nathaniel nat; nicholas nick; pamela pam; patricia pat patty;
  patrick pat paddy; peter pete; philip phil; raymond ray; rebecca becky; richard dick rick rich; robert bob bobby rob; ronald ron; samuel sam;
  stephen steve; steven steve; susan sue; terence terry; theodore ted teddy; thomas tom tommy; timothy tim; victoria vicky; vincent vince;
  walter walt; william bill billy will; zachary zach`;

const byGiven = new Map<string, Set<string>>();
for (const line of given.split(';')) {
  const names = line.trim().split(/\s+/u);
  for (const name of names) for (const other of names) byGiven.set(name, (byGiven.get(name) ?? new Set()).add(other));
}

/** Whether one given name may stand for the other: "Joe" for "Joseph". */
export const mayBeShort = (a: string, b: string): boolean => byGiven.get(a)?.has(b) === true;
