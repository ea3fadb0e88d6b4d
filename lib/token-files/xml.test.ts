import { describe, expect, it } from 'vitest'
import { TokenFileError } from './faults'
import { childOf, childrenOf, readXml } from './xml'

/** The fault of a document and its line. */
function faultIn(text: string) {
  try {
    readXml(text)
    return 'It was read.'
  } catch (thrown) {
    if (!(thrown instanceof TokenFileError)) throw thrown
    return [thrown.fault, thrown.line]
  }
}

describe('a document', () => {
  it('is read with local names, texts and lines', () => {
    const root = readXml(
      '<a:one xmlns:a="urn:x">\n<two b="3">\n &lt;<![CDATA[&]]> <!-- not this --></two><two/></a:one>',
    )
    expect([root.name, root.namespace, root.line]).toEqual(['one', 'urn:x', 1])
    expect(childOf(root, 'two')).toMatchObject({ attributes: { b: '3' }, text: '<&', line: 2 })
    expect(childrenOf(root, 'two')).toHaveLength(2)
    expect([childOf(root, 'two', 'three'), childOf(undefined, 'two')]).toEqual([undefined, undefined])
  })
})

describe('refused, with the line', () => {
  it.each([
    ['a document type', '\n<!DOCTYPE a>\n<a/>', ['document-type', 2]],
    [
      'an entity that names a file',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      ['document-type', 1],
    ],
    ['an entity that grows', '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>', ['document-type', 1]],
    ['a parameter entity', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://example.com/x">%x;]><a/>', ['document-type', 1]],
    ['an entity that nobody declared', '<a>\n&x;</a>', ['not-xml', 2]],
    ['a processing instruction', '<a>\n\n<?php x ?></a>', ['instruction', 3]],
    ['a style sheet', '<?xml-stylesheet href="x"?><a/>', ['instruction', 1]],
    ['two roots', '<a/>\n<b/>', ['not-xml', 2]],
    ['a cut end', '<a>\n<b>', ['not-xml', 2]],
    ['a cut tag', '<a>\n<b', ['not-xml', 2]],
    ['tags that cross', '<a><b></a></b>', ['not-xml', 1]],
    ['an attribute twice', '<a b="1" b="2"/>', ['not-xml', 1]],
    ['a prefix without a namespace', '<x:a/>', ['not-xml', 1]],
    ['a null character', '<a>&#0;</a>', ['not-xml', 1]],
    ['text before the root', 'x<a/>', ['not-xml', 1]],
    ['nothing', '', ['not-xml', 1]],
    ['25 levels', '<a>'.repeat(25) + '</a>'.repeat(25), ['too-deep', 1]],
    ['a million levels', '<a>'.repeat(1_000_000), ['too-deep', 1]],
    ['a million elements', `<a>${'<b/>'.repeat(1_000_000)}</a>`, ['too-many-elements', 1]],
  ])('%s', (_, text, fault) => {
    expect(faultIn(text)).toEqual(fault)
  })
})

it('takes 24 levels', () => {
  expect(readXml('<a>'.repeat(24) + '</a>'.repeat(24)).name).toBe('a')
})
