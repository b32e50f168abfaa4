// title.zh: 前后不一：同一职务的两个人
// title.en: Contradictions over time: two heads of one body
// answers.zh: 不同报道说同一单位的同一正职由不同的人担任（换人，或说法矛盾）
// answers.en: Where articles name different people in the same leading post of one body: a succession, or a contradiction
// param: body string = "" | 单位（名称的一部分） | Body (a part of its name)
// example: jinmai query rival-heads --param body=科学技术局
MATCH (one:Official)-[first:LEADS]->(body:Entity)<-[second:LEADS]-(other:Official)
WHERE body.name CONTAINS $body
  AND one.id <> other.id
  AND first.status = 'actual' AND second.status = 'actual'
  AND first.role IS NOT NULL AND second.role IS NOT NULL
MATCH (before:Article {id: first.article})
MATCH (after:Article {id: second.article})
WITH body, one, other, first, second, coalesce(first.date, before.published, '') AS since,
  coalesce(second.date, after.published, '') AS later
WHERE (since < later OR (since = later AND one.id < other.id))
  AND any(post IN split(first.role, '、') WHERE NOT post CONTAINS '副' AND NOT post CONTAINS '助理' AND post IN split(second.role, '、'))
RETURN body, one AS predecessor, first.role AS earlierPost, since AS earlierDate, other AS successor, second.role AS laterPost,
  later AS laterDate, first AS earlierClaim, second AS laterClaim
ORDER BY body.name, body.id, earlierDate, laterDate, first.id, second.id;
