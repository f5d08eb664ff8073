"""Given names, to tell a person's name from other names of two words. They say nothing about who bears them."""

from __future__ import annotations

from generators.analyse.claims.lexicons import words

GIVEN_NAMES = words("""
    aaron abdul abdullah abigail abraham adam adrian ahmad ahmed aisha alan albert alejandro alex alexander
    alexandra alexei alexey alfred ali alice alicia alison allen allison amal amanda amber amir amy ana
    anastasia anatoly andrea andreas andrei andrew andrzej andy angela anita ann anna anne annie anthony antonio
    antony april arnold arthur ashley ashton audrey austin barack barbara barry beatrice ben benjamin bernard
    bernie beth betsy betty bill billy bob bobby bonnie boris brad bradley brandon brenda brent brett brian
    bruce bryan caitlin carl carla carlos carly carmen carol caroline carolyn catherine cecilia chad charles
    charlie charlotte chelsea chen cheryl chris christian christina christine christopher chuck claire clara
    clarence claudia colin connie conrad corey cornelius craig crystal curtis cynthia daisy dale dan dana daniel
    danielle danny darrell dave david dawn dean debbie deborah debra denise dennis derek diana diane dick dmitri
    dmitry dominic don donald donna doris dorothy doug douglas duncan dwight dylan earl ed eddie edgar edith
    edmund eduardo edward edwin eileen elaine eleanor elena eli elias elijah elisabeth elise elizabeth ella
    ellen elon emily emma emmanuel enrique eric erica erik erin ernest esther ethan eugene eva evan evelyn
    faisal fatima felix fernando fiona florence frances francesca francis francisco frank fred frederick gabriel
    gail garrett gary gavin gene geoff geoffrey george gerald gerard gerhard gina giorgia giovanni giuseppe
    gladys glen glenn gloria gordon grace graham grant greg gregory guillermo gustav guy hannah hans harold
    harriet harris harry harvey hassan heather hector heidi heinrich helen helena helga henry herbert herman
    hillary holly howard hugh hugo ian ibrahim igor ingrid irene iris isaac isabel isabella ivan ivana ivanka
    jack jackie jackson jacob jacqueline jacques jaime jake james jamie jan jane janet janice jared jasmine
    jason javier jay jean jeanne jeb jeff jeffrey jennifer jenny jeremy jerome jerry jesse jessica jesus jill
    jim jimmy joan joanna joanne joaquin joe joel joey johann johannes john johnny jon jonathan jordan jorge
    jose josef joseph josh joshua josé joyce juan juanita judith judy julia julian julie julio june justin
    kamala karen karim karin karl kate katherine kathleen kathryn kathy katie kayla keith kelly kellyanne ken
    kenneth kevin khalid kim kimberly kirk kirsten klaus kristen kristin kyle lana larry laura lauren laurence
    lawrence leah lee leo leon leonard leonid leroy leslie lester lewis li liam lillian lily linda lindsay
    lindsey lisa lloyd lois lorenzo loretta lori louis louise lucas lucy luis luke lynn mahmoud malcolm manuel
    marc marcel marcia marco marcus margaret maria marie marilyn marina mario marion mark marshall martha martin
    marvin mary masha mateusz matt matteo matthew maureen maurice max maxine maya megan megyn mehmet melania
    melinda melissa meredith michael michel michele michelle miguel mike mikhail mildred milton min mindy miriam
    misha mitch mitt mohamed mohammad mohammed moira molly monica morgan muhammad mustafa nadia nancy naomi
    natalia natalie natasha nathan nathaniel neil nelson newt nicholas nick nicola nicolas nicole nigel nikita
    nikki nikolai nina noah nora norma norman olaf oleg olga oliver olivia omar oscar otto owen pablo paige pam
    pamela pat patricia patrick patty paul paula pauline pavel pedro peggy penelope percy perry peter petra phil
    philip philippe phillip phyllis pierre piotr priya qasem rachel rahm rajiv ralph ramon randy raphael raul
    ray raymond raúl reagan rebecca recep reggie regina reince reinhold renee rex rhonda ricardo richard rick
    ricky rita rob robert roberta roberto robin rod rodney rodrigo roger roland ron ronald rosa rose rosemary
    ross roy ruben rudolph rudy rupert russell ruth ryan sabrina sally salman salvador sam samantha samuel
    sandra sara sarah saul scott sean serge sergei sergey sergio seth shannon sharon shaun shawn sheila sheldon
    shelly sherry shinzo shirley sidney silvio simon sofia sonia sophia sophie stacey stanislav stanley stefan
    stella stephanie stephen steve steven stewart stuart sue susan suzanne svetlana sylvia tamara tammy tara
    tariq tatiana ted teresa terrence terry thelma theodore theresa thomas tiffany tim timothy tina todd tom
    tommy toni tony tracy travis trevor tyler ursula valentina valerie vanessa vera vernon veronica vicki victor
    victoria viktor vincent virginia vitaly vivian vladimir volodymyr wallace walter wanda warren wayne wendy
    wilbur will willard william willie wolfgang xavier xi yasmin yevgeny yolanda yuri yusuf yvonne zachary zoe
""")
