// title.zh: 园区引进了什么、来自哪里
// title.en: What a park attracts, and from where
// answers.zh: 哪些机构、项目、人才或成批企业落户某园区（或某地），来自哪个省市
// answers.en: Which institutions, projects, people or counted groups come to a park or place, and from which region
// param: park string = "" | 园区或地方（名称的一部分，空为全部） | Park or place (a part of its name, empty for all)
// param: from string = "" | 来自 | From
// example: jinmai query attracted --param park=天开 --param from=北京
MATCH (park:Entity)-[claim:ATTRACTS]->(comer:Entity)
WHERE (park.name CONTAINS $park OR $park IN park.aliases)
  AND ($from = '' OR comer.region STARTS WITH $from)
RETURN park, comer, comer.region AS origin, comer.count AS count, claim.status AS status, claim.date AS date,
  claim.evidence AS evidence, claim
ORDER BY park.name, park.id, comer.name, claim.id;
