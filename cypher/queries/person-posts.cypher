// title.zh: 某人的任职
// title.en: A person's posts over time
// answers.zh: 某人先后任何职、在哪个单位，按日期排列（不指定人时列出有两个以上任职说法的人）
// answers.en: Which posts a person holds, where and since when (where none is named: everyone with more than one claim)
// param: person string = "" | 姓名 | Name
// example: jinmai query person-posts --param person=张三
MATCH (person:Official)-[claim:LEADS|AFFILIATED_WITH]->(body:Entity)
WHERE person.name = $person OR ($person = '' AND COUNT { (person)-[:LEADS|AFFILIATED_WITH]->(:Entity) } > 1)
MATCH (article:Article {id: claim.article})
RETURN person, claim.role AS post, body, type(claim) AS relation, coalesce(claim.date, article.published) AS date,
  claim.status AS status, claim.evidence AS evidence, claim
ORDER BY person.name, person.id, date, claim.id;
