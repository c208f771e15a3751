/**
 * Given names that are borne all over the world: what tells "Karin Lund" from "Bayern Munich" where no title does. None that is as well
 * known as a place or a firm ("Georgia", "Jordan", "Chelsea", "Morgan", "Ford").
 */
const givenNames: ReadonlySet<string> = new Set(
  `aaron abby abdul abdullah abigail ada adam adriana agnes ahmad ahmed aidan aisha aki akira alain alan albert alberto aldo alejandro
  aleksandr alessandro alex alexander alexandra alexei alexis alfred ali alice alicia alison alistair alma alonso alvaro amanda amelia
  amir amy ana anand anders andre andrea andreas andrei andrew andrzej andré andy angela angelo angus anika anita anja ann anna anne
  annette anthony antoine anton antonio arjun arnold arthur arturo astrid audrey axel barbara bashar beatrice ben benjamin bernadette
  bernard bernie bertrand beth bianca bill bjorn björn bob boris boyd brandon brenda brendan brett brian bridget bruno bryan camille carl
  carla carlos carmen carol caroline carolyn catherine cecilia charles charlie charlotte cheryl chloe chris christian christina christine
  christoph christopher claire clara clarence claude claudia clive colin connor craig cynthia cyril damien daniel daniela darren dave
  david deborah denis dennis derek diana diane diego dieter dmitri dmitry dominic donald donna doris dorothy douglas duncan dylan ed eddie
  edgar edith eduardo edward edwin elaine eleanor elena elias elijah elisabeth eliza elizabeth ellen elliot elon emil emily emma emmanuel
  enrique eric erik ernest ernst esteban esther ethan eugene eva evan evelyn evgeny farah fatima felix ferdinand fernando fiona florian
  frances francesca francisco frank franz fred frederick fredrik friedrich gabriel gail gareth gary gavin gene geoffrey georg george
  gerald gerard gerhard gilbert gina giorgia giorgos giovanni giulia glen gloria gordon graeme graham gregory greta guido guillaume gustav
  hamid hannah hans harold harriet harry harvey hassan heather hector heinz helen helena henri henriette henrik henry herbert herman
  hillary hiroshi holly howard hubert hugh hussein ian ibrahim igor imran inga ingrid irene irina isabel isabella ismail ivan jack jacob
  jacques jake jamal james jamie jan jane janet janice jason javier jay jean jeff jeffery jeffrey jennifer jeremy jerome jessica jill jim
  joachim joan joanna joanne joe joel johan johann john jon jonas jonathan jorge josef joseph josh joshua josé joyce juan judith julia
  julian julie juliet justin jürgen kamal kamala karen karim karin karl kate katherine kathleen kathryn katja keiko keir keith kelly ken
  kenji kenneth kevin khalid kirsten klaus kristin kumar kurt kyle larry lars laura lauren laurent leila lena leo leon leonard leonardo
  leslie lewis liam linda lionel lisa lisbeth liz lois lorenzo lorraine louis louise luca lucas lucia lucy ludwig luigi luis luke lydia
  madeleine magnus mahmoud malcolm manuel marcel marco marcus margaret margot maria marian marianne marie marilyn marina mario marion mark
  markus marlene marlin marta martha martin mary mats matt matteo matthew maureen maurice max mehmet melanie melissa meredith mia michael
  michel michelle miguel mike mikhail miles miriam mitch mohamed mohammad mohammed molly monica moritz muhammad mustafa nadia nadine nancy
  naomi narendra natalia natalie natasha nathan neil nicholas nick nicola nicole nigel nikolai nils nina noah nora norbert norman octavio
  olaf oleg olga oliver olivia omar osama oscar otto pablo pamela pascal patricia patricio patrick paul paula pauline pedro peggy penny
  per pete peter petra phil philip philippe phoebe phyllis pia pierre pieter piotr prakash priya rachel rafael rahul rainer raj ralf ralph
  ramon randy rani ravi raymond rebecca recep reinhard rené ricardo richard rick rishi rob robert roberto robin rodney rodrigo roger
  roland roman ronald rosa roy rudolf rupert russell ruth ryan sabine saeed sally salma salman sam samantha samir samuel sandra sanjay
  santiago sara sarah scott sean sebastian sergei sergey sergio sharon shaun sheila sherry shirley sidney silvia simon simone sofia sonia
  sophie stanley stefan stella stephanie stephen steve steven stuart sue susan suzanne sven svetlana sylvia sylvie takashi tanya tariq
  tatiana ted teresa terry theo theodore theresa thomas tim timothy tina tobias todd tom tomas tommy tony tracy trevor tyler ulf ulrich
  ursula valentina valerie vanessa vera veronica victor vijay viktor vincent vincenzo virginie vivian vladimir volodymyr walter wayne wei
  wendy werner wesley wilfred wilhelm willem william wim winston wolfgang xavier yasmin youssef yuri yusuf yves yvonne zachary zara zoe`
    .trim()
    .split(/\s+/u),
);

/** Whether a word in lower case is a name that persons are given. */
export const isGivenName = (key: string): boolean => givenNames.has(key);
