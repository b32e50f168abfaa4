// title.zh: 联盟与成员
// title.en: Alliances and their members
// answers.zh: 联盟、协会有哪些成员单位，各来自哪里
// answers.en: Which bodies belong to which alliance or council, and from which region
// param: alliance string = "" | 联盟（名称的一部分，空为全部） | Alliance (a part of its name, empty for all)
// example: jinmai query memberships --param alliance=创新联盟
MATCH (member:Entity)-[claim:MEMBER_OF]->(alliance:Entity)
WHERE alliance.name CONTAINS $alliance OR $alliance IN alliance.aliases
RETURN alliance, member, member.region AS region, claim.role AS role, claim.status AS status, claim.date AS date,
  claim.evidence AS evidence, claim
ORDER BY alliance.name, alliance.id, member.name, claim.id;
