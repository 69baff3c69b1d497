/**
 * Where the fourteen allergens are found, by the names that recipes use: synonyms, products, hidden sources, and the
 * everyday words of German, French, Spanish, Italian and of Chinese and Japanese writing.
 *
 * Sources: Regulation (EU) No 1169/2011, Annex II (the fourteen, and which cereals, nuts and shellfish they cover;
 * the German names by its German text and by what the shops of Germany and Austria call them); the Food Standards
 * Agency's and Anaphylaxis UK's lists of names and hidden sources; for what is usual, not certain (celery in stock,
 * mustard in curry powder, fish in Worcestershire sauce) the labels of common brands. Pine nuts and chestnuts are not
 * in Annex II, but are avoided as nuts by many and are held to be such here. Coconut is not.
 *
 * The syntax of a list is that of `readTerms`. Members let somebody be allergic to almonds alone.
 */
import type { AllergenId } from '../../../_shared/contract/wishes.ts'

export const ALLERGEN_SOURCES: Record<AllergenId, Record<string, string>> = {
  gluten: {
    any: `gluten, pasta, penne, fusilli, farfalle, rigatoni, macaroni, ~mac, conchiglie, orzo, spaghetti, linguine,
      bucatini, tagliatelle, fettuccine, pappardelle, ziti, lasagne sheet, lasagna sheet, ~lasagne, ~lasagna,
      ravioli, tortellini, cannelloni, gnocchi, noodle, vermicelli, udon, ramen, soba, bread, ~toast, white loaf,
      brown loaf, wholemeal loaf, granary loaf, crusty loaf, breadcrumb, panko, sourdough, baguette, ciabatta,
      focaccia, brioche, bagel, bun, crouton, pitta, pita, naan, chapati, roti, paratha, puri, lavash, flatbread,
      challah, cornbread, shortbread, gingerbread, ~tortilla, flour tortilla, ~wrap, cracker, crispbread, rusk,
      matzo, matzah, pretzel, oatcake, biscuit, cookie, ~cake, ~cheesecake, croissant, ~muffin, crumpet, scone,
      waffle, doughnut, donut, gingernut, ~pie, ~pizza, ~pastry, puff pastry, shortcrust, filo, phyllo, ~strudel,
      ~baklava, ~dumpling, ~gyoza, ~wonton, ~potsticker, ~samosa, ~nugget, ~schnitzel, fish finger, fish stick,
      fishcake, ~tempura, ~batter, ~roux, ~stuffing, ~meatball, ~sausage, ~hot dog, ~burger, ~haggis, ~falafel,
      ~gravy, ~gravy granule, flour, ~cereal, cornflake, granola, muesli, malt, maltose, ~beer, ale, stout, lager,
      guinness, hoisin, oyster sauce, worcestershire, worcester sauce, black bean sauce, brown sauce, gochujang,
      yeast extract, marmite, vegemite, bechamel, ~custard powder, communion wafer, ~ladyfinger, sponge finger,
      beer, brot, brotchen, toastbrot, mehl, *mehl, nudel, *nudel, spatzle, kasespatzle, knodel, semmelbrosel,
      paniermehl, bier, pain, farine, pate brisee, pate feuilletee, chapelure, nouille, biere, pan rallado, harina,
      fideo, cerveza, farina, pangrattato, birra, fregola, *麩質*, *面粉*, *麺*, *面条*, *うどん*, *パン*, *醤油*, *酱油*, *ビール*,
      malted milk, malteser, digestive, kit kat, ovaltine, horlicks, brewer yeast, spring roll wrapper, egg roll
      wrapper, ~breaded, ~crumbed, ~licorice, ~liquorice, surimi, ~crab stick, ~imitation crab, ~pate, feuilletine,
      ~lebkuchen, nudeln, *nudeln, semmel, maggi, malz*, gerstenmalz*, roggenmalz, weizenmalz, ovomaltine, brezel*,
      laugen*, ~*teig, blatterteig*, ~*kuchen, ~torte, tortenboden, *brot, *brotchen, *brosel, *broseln, semmel*,
      ~*knodel, biskuit*, loffelbiskuit*, *keks, *kekse, keks*, mehlschwitze, beurre manie, ~paniert, ~panierte,
      ~paniertes, panade, ~frikadelle*, ~hackballchen, musli, ~*musli, ptitim, kleie, backerbse*, fladle,
      kritharaki, risoni, ebly, lasagneplatte*, lasagneblatt*, maultasche*, zwieback*, grissini, ~waffel*, *spatzle,
      *griess, griess*, sauerteig*`,
    wheat: `wheat, seitan, soy sauce, soya sauce, shoyu, teriyaki, ponzu, bulgur, bulghur, couscous, cous cous, semolina,
      durum, freekeh, farro, emmer, einkorn, kamut, triticale, graham, wheatgerm, wheat germ, bran flake, ~bran,
      vital wheat gluten, atta, maida, weetabix, weizen*, griess, ble, boulgour, trigo, semola, grano, *小麦*, *小麥*,
      *夫麩*, wheatberry, ~tabbouleh, ~tabouleh, ~tabouli, maftoul, mograbieh, moghrabieh, semoule, khorasan,
      sojasauce, sojasosse, sojasose, *weizen`,
    spelt: `spelt, dinkel*, epeautre, espelta, grunkern`,
    rye: 'rye, pumpernickel, roggen*, seigle, centeno, segale',
    barley: `barley, pearl barley, barleycorn, barley miso, gerste*, orge, cebada, orzo perlato, graupe, graupen, mugi miso`,
    oats: `oat, oatmeal, porridge, flapjack, hafer*, avoine, flocon d'avoine, avena`,
  },
  crustaceans: {
    any: `crustacean, shellfish, seafood, surimi, ~crab stick, shrimp paste, prawn paste, belacan, belachan, terasi,
      bagoong, ~sambal, curry paste, laksa paste, massaman paste, ~laksa, ~bisque, xo sauce, ~kimchi, ~paella,
      ~gumbo, ~bouillabaisse, meeresfrucht*, fruit de mer, marisco, frutti di mare, crostacei, crustace, ~tom yum,
      ~etouffee, barnacle, percebes, moreton bay bug, balmain bug, krebstier*, krupuk, kroepoek, trassi, trasi,
      tomalley`,
    prawn: `prawn, shrimp, scampi, tiger prawn, krill, ebi, prawn cracker, garnele*, crevette, gamba, camaron, langostino,
      gambero, gamberetti, *虾*, *蝦*, *えび*, *エビ*, *海老*, amaebi, *garnele, *garnelen, gamberi, mazzancolle, kaisergranat*`,
    crab: `crab, crabmeat, krabbe*, crabe, cangrejo, granchio, *蟹*, *かに*, *カニ*, *krabbe, *krabben, kani, *taschenkrebs,
      *konigskrabbe, granseola, centolla`,
    lobster: `lobster, langoustine, crayfish, crawfish, yabby, marron, hummer, homard, langosta, bogavante, aragosta,
      ecrevisse, krebs*, ecrevisses, languste*, flusskrebs*, *krebs, *krebse, cigala, squilla`,
  },
  eggs: {
    any: `egg, yolk, albumen, albumin, ovalbumin, meringue, mayonnaise, mayo, aioli, hollandaise, bearnaise, ~custard,
      creme anglaise, pastry cream, lemon curd, tartare sauce, tartar sauce, remoulade, caesar dressing, ~croissant,
      ~carbonara, ~quiche, ~frittata, ~omelette, ~omelet, ~pancake, ~crepe, ~souffle, ~mousse, ~tiramisu,
      zabaglione, sabayon, eggnog, advocaat, royal icing, ~macaron, brioche, challah, tagliatelle, fettuccine,
      pappardelle, fresh pasta, ~gnocchi, quorn, eier, eigelb, eiweiss, ei, huhnerei, eierlikor, oeuf, jaune oeuf,
      huevo, yema, clara de huevo, uovo, uova, tuorlo, *鸡蛋*, *雞蛋*, *卵*, *玉子*, *たまご*, *マヨネーズ*, lysozyme, livetin,
      ovomucoid, ovomucin, vitellin, eiernudel*, marshmallow fluff, marshmallow creme, tamago, tamagoyaki, eggy
      bread, ~french toast, thousand island, ~ranch dressing, surimi, ~imitation crab, ~ladyfinger, sponge finger,
      ~sponge cake, ~pavlova, kewpie, eier*, huhnereier, wachteleier, wachtelei, enteneier, soleier, solei,
      freilandeier, freilandei, bioeier, bioei, eischnee, *eigelb, dotter, eidotter, eiklar, vollei*, ruhrei*,
      spiegelei*, baiser*, biskuit*, loffelbiskuit*, ~omelett, ~pfannkuchen, ~palatschinke*, ~kaiserschmarrn,
      ~kaiserschmarren, spatzle, *spatzle, *mayonnaise, tortilla espanola, spanish tortilla, sauce tartare`,
  },
  fish: {
    any: `fish, seafood, fish sauce, nam pla, nuoc mam, nuoc cham, garum, colatura, fish stock, fish finger, fish stick,
      fishcake, roe, caviar, taramasalata, surimi, ~crab stick, dashi, furikake, worcestershire, worcester sauce,
      caesar dressing, ~kimchi, ~bouillabaisse, ~puttanesca, ~tapenade, fisch, *fisch, poisson, pescado, pez, pesce,
      *鱼*, *魚*, *だし*, isinglass, ikura, tobiko, masago, bottarga, ~imitation crab, fumet, ~nam prik, ~pad thai
      sauce, unagi, fischstabchen, fisch*, kaviar*, rollmops*, worcestersauce, worcestersosse, lebertran, prahok,
      patis, rogen, *rogen`,
    anchovy: `anchovy, gentleman relish, bagna cauda, sardelle*, anchois, anchoa, boqueron, acciuga, acciughe, anchovis`,
    salmon: `salmon, lox, gravlax, gravadlax, lachs*, saumon, salmone, *鮭*, *三文鱼*, *lachs`,
    trout: `trout, arctic char, sea trout, forelle*, truite, trucha, trota, *forelle, *forellen, saibling*`,
    tuna: 'tuna, bonito, katsuobushi, thunfisch, thon, atun, tonno, *ツナ*, *まぐろ*, *金枪鱼*',
    cod: `cod, haddock, hake, pollock, pollack, coley, whiting, bacalhau, bacalao, baccala, kabeljau, dorsch, seelachs,
      cabillaud, morue, colin, merluza, merluzzo, hoki, lutefisk, stockfish, schellfisch*, stockfisch*, skrei`,
    other: `mackerel, herring, kipper, sardine, pilchard, sprat, whitebait, halibut, turbot, plaice, ~sole, dover sole,
      lemon sole, sole fillet, sea bass, seabass, branzino, bream, dorade, tilapia, snapper, grouper, swordfish,
      mahi mahi, barramundi, basa, pangasius, catfish, eel, sturgeon, monkfish, mullet, perch fillet, carp, makrele,
      hering, aal, maquereau, hareng, lotte, lubina, dorada, caballa, sgombro, orata, spigola, branzini, matjes,
      zander, *barsch, whitefish, ~skate, skate wing, dogfish, ~shark, escolar, ~perch, ~pike, walleye, rockfish,
      wahoo, ~smelt, ~shad, hamachi, yellowtail, sardine*, scholle*, heilbutt*, karpfen*, buckling*, *hering,
      steinbeisser*, sprotte*, seeteufel*, seezunge*, steinbutt*, orange roughy, john dory, hecht, hechtfilet, wels,
      welsfilet, felchen, renke, ling, *makrele, *makrelen`,
  },
  peanuts: {
    any: `peanut, peanutbutter, ground nut, groundnut, pea nut, goober, goober pea, monkey nut, beer nut, arachis,
      arachide, arachidi, satay, sate sauce, satay sauce, gado gado, kung pao, ~pad thai, ~massaman, ~mole, ~mole
      poblano, ~dan dan, ~bumbu, ~peanut sauce, ~maafe, ~mafe, ~african peanut stew, mixed nut, nut, nut butter, nut
      mix, trail mix, bombay mix, chopped nut, praline, ~chikki, ~brittle, erdnuss*, cacahuete, cacahuate, mani,
      beurre de cacahuete, *花生*, *落花生*, *ピーナ*, *땅콩*, peanut*, nutbutter, pb, pbj, satay*, mandelona, nutmeat, nut
      meat, nut piece, earth nut, reese, snicker, ~bang bang sauce, cracker jack, plumpynut, studentenfutter,
      pinda*, amendoim, jordnot*, jordnodd*, maapahkina, orzeszek ziemny, orzeszki ziemne, arasid*, yer fistigi,
      kacang tanah, ~sambal kacang, *арахис*, αραπικο, ~sate, ~flips, satesauce, satesosse, satespiess*, arachis*, earthnut,
      pistache de terre, nussmischung*, nussmix*, moong phali, moongphali, mungphali, mungfali, singdana, kacang,
      lac rang, dau phong, jimami, ~kare kare, bamba snack, artificial almond, gebrannte nuss, penut`,
  },
  soy: {
    any: `soy, soya, soybean, soyabean, tofu, bean curd, beancurd, tempeh, miso, edamame, natto, okara, yuba, tamari,
      shoyu, soy sauce, soya sauce, teriyaki, hoisin, ponzu, kecap manis, ketjap, black bean sauce, oyster sauce,
      doubanjiang, doenjang, gochujang, ssamjang, furikake, textured vegetable protein, tvp, veggie mince, vegan
      mince, vegetarian mince, plant based mince, meat free mince, nutella, gianduja, hazelnut spread, chocolate
      spread, liquid amino, bragg, soja*, sojabohne, soia, salsa di soia, *大豆*, *豆腐*, *味噌*, *醤油*, *酱油*, *두부*,
      lecithin, kinako, aburaage, douchi, maggi, hydrolysed vegetable protein, hydrolyzed vegetable protein, *tofu,
      tofu*, misopaste, misosuppe, tamarisauce, tamarisosse, sojasauce, kecap, inari, atsuage, koya dofu, ganjang,
      edamame*, textured protein, meal maker`,
  },
  milk: {
    any: `milk, buttermilk, dairy, butter, ghee, cream, creme, custard, ~creamer, half and half, creme fraiche, yogurt,
      yoghurt, yogourt, kefir, lassi, labneh, skyr, quark, fromage frais, curd, casein, caseinate, whey, milk
      protein, lactalbumin, ~protein powder, cheese, cheddar, mozzarella, burrata, stracciatella, parmesan,
      parmigiano, reggiano, grana padano, pecorino, manchego, gruyere, emmental, emmenthal, gouda, edam, brie,
      camembert, feta, halloumi, paneer, ricotta, mascarpone, roquefort, stilton, gorgonzola, raclette, provolone,
      fontina, taleggio, asiago, havarti, monterey jack, red leicester, wensleydale, queso, cotija, chevre,
      cheesecake, cheeseboard, philadelphia, boursin, velveeta, pesto, tzatziki, raita, ranch dressing, caesar
      dressing, alfredo, bechamel, mornay, hollandaise, bearnaise, ice cream, gelato, ~sherbet, toffee, ~caramel,
      caramel sauce, fudge, butterscotch, dulce de leche, nutella, gianduja, chocolate, milk chocolate, white
      chocolate, chocolate chip, chocolate spread, hazelnut spread, lemon curd, brioche, naan, ~croissant, ~korma,
      ~butter chicken, ~stroganoff, ~tiramisu, ~panna cotta, milch*, *milch, sahne, *sahne, *kase, *joghurt,
      joghurt, butterschmalz, topfen, schmand, rahm, lait, beurre, fromage, yaourt, petit lait, leche, queso fresco,
      mantequilla, nata, suero de leche, yogur, latte, burro, formaggio, panna, siero di latte, *牛乳*, *牛奶*, *チーズ*,
      *バター*, *奶酪*, *黄油*, *奶油*, *우유*, cajeta, smetana, ayran, khoya, mawa, ~burfi, ~barfi, gulab jamun, rasgulla,
      kulfi, ~crema, babybel, bailey, molke, *molke, ~whipped topping, ~cool whip, ~ganache, junket, kashk, ~dahi,
      ~tikka masala sauce, feuilletine, malted milk, malteser, lactitol, *quark, quark*, molke*, *butter,
      butterflock*, butterkeks*, *rahm, rahmsosse, rahmsauce, rahmspinat, schlagobers, sussobers, kaffeeobers, kase*, bocconcini, scamorza,
      caciocavallo, crescenza, malai, rabri, rabdi, obazda, tilsiter, limburger, appenzeller, emmentaler, edamer,
      harzer, grana, vollmilch*, sahne*, joghurt*, vanillesosse, vanillesauce, ~vanillepudding, eiscreme, *eiscreme,
      creme double, *schokolade`,
    lactose: 'lactose, laktose, lattosio, lactosa',
  },
  'tree-nuts': {
    any: `tree nut, nut, mixed nut, nut butter, nut mix, nut oil, nut flour, nut milk, nut roast, trail mix, chopped
      nut, praline, nougat, torrone, turron, dukkah, ~baklava, ~granola, ~muesli, ~korma, ~bakewell, ~romesco,
      ~picada, ~muhammara, ~biscotti, ~cantucci, ~linzer, pesto, nuss, nusse, nussmus, *nusse, noix, fruit a coque,
      nuez, nueces, fruto seco, noci, frutta secca, frutta a guscio, *坚果*, *堅果*, *ナッツ*, candlenut, kemiri, beechnut,
      nutmeat, nut meat, nut piece, nussnougat*, krokant, *krokant, studentenfutter, ~lebkuchen, nuss*, *nussen,
      schalenfrucht*, ~nusskuchen, ~makrone, ~makronen, ~baklawa, ~skordalia, ~panforte, crocant, nutcracker mix`,
    almond: `almond, marzipan, marchpane, almond paste, frangipane, frangipan, amaretti, amaretto, ratafia, orgeat,
      ~macaron, ~financier, ~florentine, sugared almond, mandel*, amande, almendra, mazapan, mandorla, mandorle,
      pasta reale, pate d'amande, massepain, *杏仁*, *アーモンド*, marcona, ~ajo blanco, persipan, marzipan*, bethmannchen,
      ~vanillekipferl, ~dominostein*, ~florentiner, cantuccini, ricciarelli, badam, bittermandel*, *mandeln`,
    hazelnut: `hazelnut, filbert, cobnut, nutella, gianduja, gianduia, frangelico, hazelnut spread, chocolate hazelnut,
      haselnuss*, noisette, avellana, nocciola, nocciole, *榛*, *ヘーゼルナッツ*, gianduiott*, mozartkugel*, ferrero rocher`,
    walnut: `walnut, walnuss*, cerneau de noix, nuez de castilla, *核桃*, *胡桃*, *くるみ*, *クルミ*, nocino, akhrot, cerneaux`,
    cashew: `cashew, cashewkern, noix de cajou, anacardo, anacardi, *腰果*, *カシュー*, cashew*, kaju, kaschu*`,
    pecan: `pecan, pekannuss*, noix de pecan, pekan*, pecannuss*`,
    brazil: 'brazil nut, paranuss*, noix du bresil',
    pistachio: `pistachio, pistache, pistacho, pistacchio, pistacchi, mortadella, *开心果*, *ピスタチオ*, pistazi*, pista`,
    macadamia: `macadamia, queensland nut, macadamia*, queenslandnuss*`,
    pine: `pine nut, pine kernel, pignoli, pinoli, pinenut, pinienkern*, pignon, pinon, pinones`,
    chestnut: `chestnut, marron glace, maroni, esskastanie, castana, castagna, chataigne, esskastani*, edelkastani*,
      kastani*, maronen, maronenpuree`,
  },
  celery: {
    any: `celery, celeriac, celery root, celery salt, celery seed, mirepoix, soffritto, sofrito, stock, stock cube,
      broth, bouillon, ~waldorf, ~gravy, oxo, old bay, bloody mary mix, yeast extract, marmite, vegemite, vegetable
      juice, sellerie, *sellerie, celeri, apio, sedano, suppengrun, *芹菜*, *セロリ*, bruhe, *bruhe, ~fond, ~caldo,
      brodo, maggi, selleri*, suppengemuse, wurzelgemuse, *bruhwurfel, bruhwurfel*, gemusefond, huhnerfond,
      kalbsfond, rinderfond, geflugelfond, fischfond, wildfond, bratenfond, aromat, vegeta, suppenwurze,
      waldorfsalat, ajmod, smallage`,
  },
  mustard: {
    any: `mustard, dijon, moutarde, piccalilli, mayonnaise, mayo, aioli, tartare sauce, tartar sauce, ~pickle, ~gherkin,
      ~cornichon, ~vinaigrette, honey mustard, ~remoulade, caesar dressing, curry powder, ~rarebit, wasabi, mustard
      green, colman, senf, *senf, mostaza, senape, *芥末*, *マスタード*, *からし*, senf*, currypulver, mostarda, sarson,
      kasundi, panch phoron, panch puran, ~salad dressing, ~barbecue sauce, ~bbq sauce, mostrich, karashi, sarepta,
      sinapi alba, rai seed`,
  },
  sesame: {
    any: `sesame, tahini, tahina, tehina, hummus, houmous, humous, hoummos, halva, halvah, halwa, zaatar, za atar,
      dukkah, gomasio, furikake, benne, gingelly, til oil, baba ganoush, baba ghanoush, mutabal, hoisin, ~dan dan,
      everything bagel, sesam*, ajonjoli, sesamo, *芝麻*, *ごま*, *ゴマ*, *胡麻*, helva, gomashio, simsim, zatar, ~goma,
      ~til, everything seasoning, togarashi, pasteli, ~tarator, tahin, chalwa, shichimi, hummous, teel, tehini, sim
      sim`,
  },
  sulphites: {
    any: `sulphite, sulfite, sulphur dioxide, sulfur dioxide, metabisulphite, metabisulfite, wine, red wine, white wine,
      prosecco, champagne, sherry, ~port, port wine, marsala, madeira, vermouth, mirin, wine vinegar, sherry
      vinegar, balsamic, dried apricot, dried fruit, dried mango, dried apple, dried pear, golden raisin,
      maraschino, glace cherry, ~sausage, ~hot dog, sulfit*, wein, *wein, vin, vinaigre, vino, *红酒*, *白葡萄酒*, *ワイン*,
      bisulphite, bisulfite, ~cider, cava, sake, ~grape juice, bottled lemon juice, lemon juice concentrate, lemon
      juice from concentrate, instant mash, dehydrated potato, candied peel, mixed peel, ~horseradish sauce,
      ~pickled onion, trockenaprikose*, getrocknete aprikose, getrocknete aprikosen, abricot sec, *weinessig,
      balsamico*, balsamessig, sekt, natriumsulfit, *disulfit, *metabisulfit, schwefeldioxid, geschwefelt,
      geschwefelte, geschwefelter, trockenfrucht*, trockenobst, dorrobst, cidre, champagner, zitronat, orangeat,
      kandierte frucht, kandierte fruchte, belegkirsch*, zitronensaftkonzentrat, aperol, kartoffelpureepulver`,
  },
  lupin: {
    any: `lupin, lupine, lupini, lupin flour, lupin bean, lupine*, tremoco, altramuz, altramuces, chocho, *ルピナス*,
      *lupine*, lopino, tarwi, wolfsbohne*, lupinus`,
  },
  molluscs: {
    any: `mollusc, mollusk, shellfish, seafood, fruit de mer, marisco, frutti di mare, meeresfrucht*, weichtier*,
      ~paella, ~bouillabaisse`,
    mussel: `mussel, clam, vongole, cockle, quahog, ~chowder, muschel*, moule, mejillon, almeja, cozze, clamato, geoduck,
      palourde, *muschel, *muscheln`,
    oyster: 'oyster, oyster sauce, auster*, huitre, ostra, ostrica, ostriche, *牡蛎*, *牡蠣*, *カキ*',
    scallop: `scallop, saint jacques, jakobsmuschel*, vieira, capesante, *ホタテ*, petoncle, st jacques, conpoy, petoncles`,
    squid: `squid, calamari, calamar, octopus, cuttlefish, squid ink, tintenfisch*, oktopus, pulpo, polpo, seppia,
      calamares, poulpe, seiche, *鱿鱼*, *章鱼*, *いか*, *イカ*, *たこ*, ~sepia, chipiron, chipirones, calamaretti, encornet,
      krake, kraken, kalmar*, sepiatinte, sepianudel*`,
    snail: `snail, escargot, whelk, abalone, periwinkle, limpet, conch, schnecke, caracol, lumaca, winkle, bigorneau,
      bulot, schnecken, weinbergschnecke*, ormer`,
  },
}
