/** Claim files as people lay them out; each is valid, or becomes so with an entry, and an entry can be added to it. */
export const layouts: Readonly<Record<string, string>> = {
  'an empty file': '',
  'a byte order mark alone': '\uFEFF',
  'comments alone': '# yaml-language-server: $schema=../schemas/claims.schema.json\n# nothing yet\n',
  'no section': 'events:\n  fall: {when: 2019}\n',
  'no section, no line break at the end': 'events:\n  fall: {when: 2019}',
  'no section, spaces at the end': 'events:\n  fall: {when: 2019}\n   ',
  'no section, blank lines at the end': 'events:\n  fall: {when: 2019}\n\n\n',
  'no section, a comment at the end': 'events:\n  fall: {when: 2019}\n# the end\n',
  'no section, a comment with tabs': 'events:\t# dates\n  fall: {when: 2019}\t#\ta tab\n',
  'no section, a block of text at the end':
    'statements:\n  a:\n    printed: wording\n    note: >-\n      some words\n\n      and more\n',
  'no section, a block that keeps its line breaks':
    'statements:\n  a:\n    printed: wording\n    note: |+\n      some words\n\n\n',
  'no section, CRLF': 'events:\r\n  fall: {when: 2019}\r\n',
  'no section, CR': 'events:\r  fall: {when: 2019}\r',
  'no section, a byte order mark': '\uFEFFevents:\n  fall: {when: 2019}\n',
  'no section, document marks': '---\nevents:\n  fall: {when: 2019}\n...\n',
  'no section, a comment after the end mark': 'events:\n  fall: {when: 2019}\n... # done\n# really\n',
  'no section, a directive': '%YAML 1.2\n---\nevents:\n  fall: {when: 2019}\n',
  'no section, indented': '  events:\n    fall: {when: 2019}\n',
  'no section, all in braces': '{about: bridges, events: {fall: {when: 2019}}}\n',
  'no section, all in braces over lines': '{\n  about: bridges,\n  events: {fall: {when: 2019}}, # last\n}\n',
  'no section, empty braces': '{}\n',
  'an empty section': 'stet:\n',
  'an empty section, no line break': 'about: bridges\nstet:',
  'an empty section, a comment': 'stet: # none yet\n\nevents:\n  fall: {when: 2019}\n',
  'an empty section, a comment below': 'stet:\n  # - article: x\n\nevents:\n  fall: {when: 2019}\n',
  'a section that is nothing': 'stet: ~ # none yet\nabout: bridges\n',
  'a section that is null': 'about: bridges\nstet: null\n',
  'a quoted section': '"stet":\n  - {article: a, text: b, reason: c}\n',
  'empty brackets': 'stet: []\n',
  'empty brackets, a comment': 'about: bridges\nstet: [ ] # none yet\nevents:\n  fall: {when: 2019}\n',
  'empty brackets over lines': 'stet: [\n  # none yet\n  ]\n',
  'brackets on one line': 'stet: [{article: a, text: b, reason: c}]\nabout: bridges\n',
  'brackets with a comma at the end': 'stet: [{article: a, text: b, reason: c},]\n',
  'brackets over lines':
    'stet: [\n    {article: a, text: b, reason: c},\n    {article: d, text: e, reason: f}\n  ]\nabout: bridges\n',
  'brackets over lines, a comma':
    'stet:\n  [\n    {article: a, text: b, reason: c}, # one\n    {article: d, text: e, reason: f}, # two\n  ]\n',
  'brackets over lines, a comment':
    'stet: [\n    {article: a, text: b, reason: c}, # one\n    {article: d, text: e, reason: f} # two\n  ]\n',
  'a list': 'stet:\n  - article: a\n    text: b\n    reason: c\n',
  'a list without indent': 'stet:\n- article: a\n  text: b\n  reason: c\nabout: bridges\n',
  'a list with much indent': 'stet:\n      -   article: a\n          text: b\n          reason: c\n',
  'a list, no line break at the end': 'stet:\n  - article: a\n    text: b\n    reason: c',
  'a list, CRLF, more below': 'stet:\r\n  - article: a\r\n    text: b\r\n    reason: c\r\n\r\nabout: bridges\r\n',
  'a list, a byte order mark': '\uFEFFstet:\n  - article: a\n    text: b\n    reason: c\n',
  'a list, an end mark': 'stet:\n  - article: a\n    text: b\n    reason: c\n...\n',
  'a list in the middle':
    'about: bridges\nstet:\n  - article: a\n    text: b\n    reason: c\n\n# dates\nevents:\n  fall: {when: 2019}\n',
  'a list, comments of its own':
    'stet:\n  # why\n  - article: a # the first\n    text: b\n    reason: c\n    # told the desk\n# dates\nevents:\n  fall: {when: 2019}\n',
  'a list, hyphens alone':
    'stet:\n  -\n    article: a\n    text: b\n    reason: c\n  - # next\n    article: d\n    text: e\n    reason: f\nabout: bridges\n',
  'a list with blank lines':
    'stet:\n  - article: a\n    text: b\n    reason: c\n\n  - article: d\n    text: e\n    reason: f\n\nabout: bridges\n',
  'a list of braces': 'stet:\n  - {article: a, text: b, reason: c}\n  - {article: d,\n     text: e, reason: f}\n',
  'a list, a block of text':
    'stet:\n  - article: a\n    text: b\n    reason: >-\n      So printed,\n      and kept.\n\n\nabout: bridges\n',
  'a list, a block of text at the end':
    'stet:\n  - article: a\n    text: b\n    reason: |\n      # no comment\n      So printed.\n',
  'a list, text over two lines':
    'stet:\n  - article: a\n    text: b\n    reason: So printed\n      and kept.\nabout: bridges\n',
  'a list, quoted text over two lines':
    "stet:\n  - article: a\n    text: b\n    reason: 'So printed\n\n      and kept.' # yes\nabout: bridges\n",
  'a list, a key in quotes': 'stet:\n  - "article": a\n    text: b\n    reason: c\n',
  'a list, in braces':
    'about: bridges\nevents: {fall: {when: 2019}}\nstet:\n  - article: a\n    text: b\n    reason: c\n    # --- end ---\n\n\n',
  'all in braces with brackets':
    '{about: bridges, stet: [{article: a, text: b, reason: c}], events: {fall: {when: 2019}}}\n',
};
