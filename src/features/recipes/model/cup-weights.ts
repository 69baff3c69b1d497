/**
 * What a cup weighs of the foods that a US kitchen measures in cups. The numbers are those of foods in the USDA National
 * Nutrient Database for Standard Reference, release 28 (household weights); KA is King Arthur Baking's ingredient
 * weight chart, where USDA has none. A food that neither of them knows is weighed.
 */
type CupWeight = readonly [name: RegExp, grams: number]

/** The first that fits the name counts; the food stands last in it: "flour tortillas" are no flour. */
const CUP_WEIGHTS: readonly CupWeight[] = [
  [/\bwhole[- ]?(wheat|meal|grain) flour$/, 120], // 20080
  [/\bbread flour$/, 137], // 20083
  [/\b(almond (flour|meal)|ground almonds)$/, 95], // 12061, ground
  [/\boat flour$/, 104], // 20132
  [/\bchick ?pea flour$|\bgram flour$|\bbesan$/, 92], // 16157
  [/\brice flour$/, 158], // 20061, 20090
  [/\bbuckwheat flour$/, 120], // 20011
  [/\brye flour$/, 102], // 20064, 20065
  [/\bcoconut flour$/, 128], // KA
  [/\bspelt flour$/, 99], // KA
  [/^((strong|plain|white|all[- ]purpose|self[- ](raising|rising)|wheat) )*flour$/, 125], // 20081, 20082
  [/\bcorn ?starch$|\bcornflour$/, 128], // 20027: what Britain calls cornflour
  [/\bbrown sugar$/, 220], // 19334, packed
  [/\b(icing|powdered|confectioners['’]?) sugar$/, 120], // 19336, unsifted
  [/^((white|granulated|fine|caster|castor|superfine|cane) )*sugar$/, 200], // 19335
  [/\bhoney$/, 339], // 19296
  [/\bmaple syrup$/, 315], // 19353
  [/\bcooked (long[- ]grain |white |basmati |jasmine )*rice$/, 158], // 20045
  [/\bwild rice$/, 160], // 20088
  [/^((white|brown|long[- ]grain|basmati|jasmine|whole ?grain) )*rice$/, 185], // 20044, 20036
  [/^((short[- ]grain|risotto|arborio|sushi|paella|pudding) )+rice$/, 200], // 20052
  [/^((rolled|porridge|quick|old[- ]fashioned|jumbo) )*oats$/, 81], // 08120
  [/\bcooked quinoa$/, 185], // 20137
  [/\bquinoa$/, 170], // 20035
  [/\bcooked couscous$/, 157], // 20029
  [/^(whole ?wheat )?couscous$/, 173], // 20028
  [/\bcooked bulgh?ur( wheat)?$/, 182], // 20013
  [/\bbulgh?ur( wheat)?$/, 140], // 20012
  [/\bpeanut butter$/, 258], // 16098
  [/\balmond butter$/, 250], // 12195
  [/^((unsalted|salted|soft|softened|cold|melted) )*butter$/, 227], // 01145
  [/\byogh?urt$/, 245], // 01116
  [/\bsour(ed)? cream$/, 230], // 01056
  [/\bricotta$/, 246], // 01036
  [/\bcottage cheese$/, 226], // 01015
  [/\bcocoa( powder)?$/, 86], // 19165
  [/\bpanko( bread ?crumbs)?$/, 50], // KA
  [/\bfresh (white )?bread ?crumbs$/, 45], // 18069
  [/\b(dry|dried) bread ?crumbs$|^bread ?crumbs$/, 108], // 18079
  [/\b(parmesan|grated parmesan cheese)$/, 100], // 01032
  [/\b(grated|shredded) (cheddar|mozzarella|cheese)$/, 113], // 01009, 01029
  [/\b(grated|shredded) gruy[eè]re$/, 108], // 01023
  [/\bcooked (\p{L}+ )?lentils$/u, 198], // 16070
  [/\blentils$/, 192], // 16069, 16144
  [/\bdried chick ?peas$/, 200], // 16056
  [/\bchick ?peas$/, 164], // 16057, cooked
  [/\bdried (black|kidney|white|cannellini|pinto) beans$/, 194], // 16014; 184 to 202
  [/\b(black|kidney|white|cannellini|pinto) beans$/, 177], // 16028, cooked; 171 to 179
  [/\bsplit peas$/, 197], // 16085
  [/\bfrozen (green |garden )?peas$/, 134], // 11312
  [/^((green|garden|fresh|shelled) )*peas$/, 145], // 11304
  [/\b(flaked|sliced) almonds$/, 92], // 12061
  [/\bslivered almonds$/, 108], // 12061
  [/\balmonds$/, 143], // 12061, whole
  [/\bwalnut halves$/, 100], // 12155
  [/\bwalnuts$/, 117], // 12155, chopped
  [/\bcashews?( nuts)?$/, 137], // 12085
  [/\bpecans?( nuts)?$/, 109], // 12142, chopped
  [/\bhazelnuts$/, 135], // 12120, whole
  [/\b(raisins|sultanas)$/, 145], // 09298, not packed
  [/\bblueberries$/, 148], // 09050
]

/** @param name as a list of ingredients has it: "plain flour, sifted". */
export function gramsInCup(name: string): number | undefined {
  const food = name.toLowerCase().split(/[,(]/)[0]?.trim() ?? ''
  return CUP_WEIGHTS.find(([pattern]) => pattern.test(food))?.[1]
}
