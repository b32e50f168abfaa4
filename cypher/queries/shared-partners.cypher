// title.zh: 两个机构的共同伙伴
// title.en: Shared partners of two institutions
// answers.zh: 哪些单位或项目同时与两个机构有关联，各是什么关系
// answers.en: What is related to both of two institutions, and by which claims
// param: a string = "天津大学" | 机构甲 | First institution
// param: b string = "南开大学" | 机构乙 | Second institution
// example: jinmai query shared-partners --param a=天津大学 --param b=南开大学
MATCH (a:Entity)-[first]-(shared:Entity)-[second]-(b:Entity)
WHERE (a.name = $a OR $a IN a.aliases)
  AND (b.name = $b OR $b IN b.aliases)
  AND shared.id <> a.id AND shared.id <> b.id AND a.id <> b.id
  AND first.derived = false AND second.derived = false
WITH shared, first, second
ORDER BY first.id, second.id
WITH shared, type(first) AS withFirst, type(second) AS withSecond, collect(first) AS firsts, collect(second) AS seconds
WITH shared, withFirst, withSecond, firsts[0] AS firstClaim, seconds[0] AS secondClaim
RETURN shared, withFirst, withSecond, firstClaim.evidence AS firstSentence, secondClaim.evidence AS secondSentence,
  firstClaim, secondClaim
ORDER BY shared.name, shared.id, withFirst, withSecond;
