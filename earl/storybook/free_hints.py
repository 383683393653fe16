"""What people hint with besides, and what they put around and between requests: tables as in free_patterns.py."""

from __future__ import annotations

from typing import Final

from earl.storybook.lines import lines

HINT_FREELY: Final[dict[str, tuple[str, ...]]] = {
    "hint remove": lines("""
        what is {what} doing here?
        {what} spoils the picture
        {what} is distracting
        I could do without {what}
        {what} looks out of place
        nobody needs {what}
        {what} gets on my nerves
        without {what} this would be a fine picture
        why is {what} in there?
        {what} has no business here
        I can't stand {what}
        {what} ruins it for me
        if only {what} wasn't in the picture
        {what} annoys me
        it's nice, apart from {what}
        {what} draws too much attention, I don't want it
        who needs {what}?
        I wish {what} had never been there
        {what} shouldn't be here
        I'm not a fan of {what}
        did anybody order {what}?
        I don't remember {what} being there in real life
        {what} has to be a mistake
        all I notice is {what}, and that's a pity
        honestly, {what} is an eyesore
        it would be perfect if it wasn't for {what}
        the one thing I hate about this picture is {what}
        sorry, but {what} is just ugly, I can't look at it
        {what} wasn't supposed to be in the shot
        ugh, {what}
        how did {what} get in here?
        I've seen enough of {what}
        what's the point of having {what} in there?
        {what} adds nothing to this picture
        {what} clutters up the picture
        everything looks great except for {what}
        {what} got into my photo by accident
        imagine there was no sign of {what}
        it's time for {what} to leave
        nobody would miss {what}
        my boss doesn't want to see {what}
        {what} photobombed my picture
        oh no, {what} again, I was hoping it would be gone
        my eyes keep going to {what}, which is not what I want
        I regret having {what} in this
        would anyone notice if {what} was gone?
    """),
    "hint add": lines("""
        all it lacks is {a}
        I was expecting {a}
        wouldn't {a} be great here?
        imagine {a} here
        somebody stole {the_new}
        {a} is what is missing here
        something is missing: {a}
        what this needs is {a}
        if only there was {a}
        I would have loved to see {a} in there
        shouldn't there be {a}?
        how pretty would {a} be in here
        it would be perfect with {a}
        you forgot {a}
        I can't find {the_new}
        why is there no sign of {a}?
        {a} would go well with this
        what this picture lacks is {a}
        wouldn't it be nice to have {a} in there?
        I always dreamed of {a} in this picture
        something is missing, I think it is {a}
        didn't I ask for {a}?
        {a} would make it perfect
        the one thing I still miss is {a}
        I was hoping to find {a} in here
        my kids keep asking for {a}
        without {a} it feels a bit dull
        {a} could cheer this up
        I expected to see {a} as well
        did you forget {the_new}?
        I am still waiting for {the_new}
        hey, {the_new} got lost somewhere
        what happened to {the_new}? I can't see it anywhere
        there is still room for {a}
        {a}, that would be something
        a pity that nobody drew {a}
        imagine {a} in this scene
        this is just crying out for {a}
    """),
    "hint bigger": lines("""
        {what} is barely visible
        {what} deserves more space
        {what} came out too tiny
        nobody will notice {what}, it is so small
        {what} is hard to see
        {what} is rather small for my taste
        one would need a magnifying glass for {what}
        {what} gets lost, it is so small
        {what} isn't big enough for me
        I thought {what} would be bigger
        too little, {what}
        {what} could do with growing
        {what} is hardly visible
        why is {what} so small?
        {what} is so small that I nearly missed it
        nobody will notice {what} at that size
        {what} is a bit on the small side
        I need a magnifying glass to see {what}
        my eyes are bad, I can barely make out {what}
        {what} got a bit lost at that size
        {what} came out too small
        isn't {what} a little small?
        I find {what} rather small
        I'd see {what} better if it wasn't so small
        grandma can't see {what} without her glasses
        {what} doesn't stand out enough, it is so small
        the size of {what} is a bit disappointing, I expected more
        {what} seems to have shrunk in the wash
        {what} was meant to be bigger
        I didn't think {what} would be that small
        {what} deserves a bit more size
        there is not enough of {what} to see, it is so small
        in real life {what} would be bigger
        what happened to {what}? it is so small
        {what} is kinda small
    """),
    "hint smaller": lines("""
        {what} is oversized
        {what} came out too huge
        {what} leaves no room for anything else
        {what} is rather big for my taste
        {what} is hogging the picture
        {what} isn't small enough for me
        I thought {what} would be smaller
        too large, {what}
        {what} could do with shrinking
        {what} is way bigger than it should be
        why is {what} so big?
        {what} is way too big
        {what} is a bit on the big side
        nobody needs {what} that big
        {what} is so big that I see nothing else
        {what} fills too much of the picture
        {what} came out too big
        isn't {what} a little big?
        I find {what} rather large
        I'd like {what} better if it wasn't so big
        {what} dominates the picture, it is too large
        {what} doesn't have to be that big
        the size of {what} is a bit over the top
        somebody made {what} too big
        {what} has grown too much
        {what} was meant to be smaller
        I didn't think {what} would be that big
        less size would do {what} good
        in real life {what} would be smaller
        what happened to {what}? it is so big
        {what} is kinda big
        {what} needs less room than that
        {what} is bigger than it needs to be
    """),
    "hint colour": lines("""
        {what} should look like {likeness}, colour-wise
        I want {what} as {colour} as {likeness}
        think of {likeness} and paint {what} that way
        let {what} share its colour with {likeness}
        {what} in the colour of {likeness}
        {what} should be coloured like {likeness}
        I'd like {what} to have the same colour as {likeness}
        pick the colour of {likeness} for {what}
        you know the colour of {likeness}? that one for {what}
        {what}, but in the colour of {likeness}
        make it so that {what} has the colour of {likeness}
        {what} = colour of {likeness}
        could {what} get the colour of {likeness}?
        when I see {what} I want to think of {likeness}, I mean the colour
        {what} like {likeness}, same colour
        {what} -> colour of {likeness}
        can you make {what} the colour of {likeness}?
        imagine the colour of {likeness}. that's how I want {what}
        I'd love {what} in the same shade as {likeness}
        what if {what} had the colour of {likeness}?
        the paint of {what} should match the colour of {likeness}
        as for the colour of {what}, go with that of {likeness}
        what colour for {what}? that of {likeness}
        the colour I have in mind for {what} is that of {likeness}
        {what} needs a new colour, like that of {likeness}
        I can't think of the name of the colour, but {what} should have it from {likeness}
        there is a colour that makes you think of {likeness}, and {what} should get it
        mix a paint with the colour of {likeness} and use it on {what}
        repaint {what}, use {likeness} as the model for the colour
        my kid wants {what} to be coloured just like {likeness}
        if you think of {likeness}, you know what colour {what} should be
        is it possible to have {what} in the colour of {likeness}?
        paint {what} as {colour} as {likeness}
        take the colour that {likeness} would have and put it on {what}
        colour-wise {what} should be a match for {likeness}
        same colour as {likeness}, that's what {what} needs
        {what} ought to be as {colour} as {likeness}
        for {what} I imagine a colour like that of {likeness}
        {what} isn't the right colour, it should be that of {likeness}
        what colour comes to mind with {likeness}? use that on {what}
    """),
    "hint winter": lines("""
        it should feel like January
        I want a winter mood
        imagine it is the coldest month of the year
        let it be wintertime
        winter has come
        as if it was Christmas Eve outside
        the kids want to throw snowballs
        show me this on a winter day
        a winter version of this
        how would this look in winter?
        time for skiing
        everything should be ready for sledging
        time to get the sledge out
        I want to throw snowballs here
        could it be January, with everything covered in white?
        as if Santa's sleigh had just passed by
        imagine waking up and all is white outside
        perfect weather for skiing, that's what I want
        like on a Christmas card
        why is there nothing white and fluffy falling from the sky?
        white flakes, please
        the children want to go sledging
        what would this look like in the depth of winter?
        I wish Jack Frost would come and spread a white blanket
        everybody needs a woolly hat and a snow shovel now
        as frosty and white as Lapland in December
    """),
    "hint night": lines("""
        the stars should be out by now, it is so late
        the day is over and everybody sleeps
        as if it was long past bedtime
        the sun has been gone for hours
        let darkness fall
        lights out, everybody
        it is the middle of the night
        pretend that the clock says midnight
        how would this look after dark?
        a nocturnal scene, please
        late, late at night
        owls are awake now
        it is long past bedtime
        could we see this by starlight?
        imagine the clock has just struck twelve and only owls are up
        I want to look at the stars
        lights out, everyone
        the moon should be the only lamp
        as if it was three hours after sundown
        bats and owls should feel at home here
        too much daylight, I'd rather have moonlight
        what does this look like when everyone is in bed?
        the sun went down hours ago
        as dark as at two in the morning
        I wish the moon and the stars were out
        say good night to all of this
    """),
    "hint day": lines("""
        the sun is high up, it is noon
        as if it was twelve o'clock at noon
        broad daylight, please
        good morning, the day has begun
        let it be lunchtime
        everybody is up and it is day
        I want full daylight
        pretend that it is midday
        time to get up
        how would this look in daylight?
        the sun is right overhead
        twelve o'clock, lunch time
        could we have normal daylight?
        as if it was two in the afternoon
        imagine we came here at lunchtime
        I'd like to see this in broad daylight
        rise and shine!
        the night owls have gone to bed and everyone else is up
        what would it look like at midday?
        the sun has been up for hours
        I wish it was noon already
        the way it looks during school hours
        time for lunch outside in full daylight
        high noon, like in a duel
    """),
    "hint evening": lines("""
        an evening mood, please
        it is getting late, the sun is sinking
        let the sun go down
        as if the day was just ending
        golden light at the end of the day
        I want the glow of a setting sun
        the last light of the day
        time for the evening news
        dusk is falling
        it should feel like the evening
        shortly before dark, the sky aglow
        the sun should be touching the horizon
        could we have that golden glow just before nightfall?
        an orange sky, as when the day ends
        imagine the sun sinking behind all this
        I want to watch the sun go down
        as if the sun was just saying goodbye
        dusk, please
        the sun is halfway below the horizon, with a red glow around it
        in twilight it would be prettier
        what does it look like when the sun sets?
        a glowing sky for two people in love at the end of the day
        like the last minute before the sun is gone
        not night yet, but the sun is nearly down
        I wish the sky would turn orange and the day draw to a close
    """),
    "hint rain": lines("""
        take an umbrella with you, everybody
        wet weather, please
        we should hear drops on the roof
        bring your wellies
        the clouds should empty themselves
        it should be wet outside
        a downpour would be dramatic
        as on a rainy November day
        the farmers are waiting for water from above
        puddle weather
        don't forget your umbrella
        could we get a good downpour?
        somebody opened the taps of heaven
        it should be tipping down
        as if the clouds had burst
        imagine everyone running for shelter from a shower
        the farmers have been praying for a wet day
        umbrellas up!
        I feel like singing under an umbrella
        what would it look like in a downpour?
        typical wet English weather, drop after drop
        I wish the clouds would empty their buckets
        the garden needs watering from above
        lots of drops falling from the sky, please
    """),
    "hint mist": lines("""
        one shouldn't see far
        like early on a damp autumn morning
        a mysterious haze over everything
        one can't see one's hand before one's eyes out there
        let it get murky and misty
        the view should be veiled
        low visibility, please
        as if a cloud had come down to the ground
        you shouldn't be able to see your hand in front of your face for mist
        could it be as murky as old London in a pea souper?
        imagine a ship sounding its horn because nobody can see a thing
        a real pea souper, please
        drivers would need their fog lamps here
        I want everything wrapped in a pale veil of mist
        what would it look like in a November haze?
        like the moor in a Sherlock Holmes story, all in vapour
        the view is far too clear, let a haze roll in
        everything far away should fade into white vapour
        I wish a damp grey mist would creep in
        it's like walking through a cloud
        so hazy that the airport would have to close
    """),
    "hint fair": lines("""
        the weather is awful, I want it fine
        no more bad weather
        it should be a lovely day with good weather
        let it stop and clear up
        good weather, please
        could the weather be friendlier?
        this weather is miserable, improve it
        I hope that the weather gets better soon
        perfect weather for a walk
        put the umbrellas away, the weather is fine again
        could we have nicer weather?
        not a cloud in the sky, please
        I'm tired of this awful weather
        imagine the weather forecast had promised a fine day and kept its word
        as if the weather gods had smiled on us
        the weather is horrible, isn't it? do something about it
        can't the weather be a bit friendlier?
        good weather for once!
        I wish the weather would finally improve
        nothing should fall from the sky and nothing should hide the view
        who ordered this dreadful weather? take it back
        the sort of weather you would want for a garden party
        clear skies ahead
    """),
    "hint holiday": lines("""
        I need a vacation by the water
        sand between my toes and waves, that is what I want
        beach holidays, here we come
        let's go swimming at the coast
        as on a holiday at the seaside
        where people lie in the sun and swim
        pack your swimsuit, we go to the coast
        a place for building sandcastles
        I want to build a sandcastle by the waves
        pack your swimming trunks, we are going to the coast
        could we be at the seaside instead?
        imagine gulls crying and waves rolling in
        as if we had gone to the coast for the summer
        sun, waves and a deckchair
        somewhere I can smell the salt water
        I'd rather be where people go for a swim in the waves
        like a postcard from a seaside holiday
        who wants to go surfing?
        I wish we were on holiday by the sea
        the kids want to collect shells by the water
        what about a trip to the coast?
        anywhere with salty air and waves
    """),
    "hint sail": lines("""
        water as far as the eye can see
        we are out at sea now
        let's leave the land behind and sail away
        no land in sight
        as if on a cruise
        waves all around us
        far from any coast
        all aboard, we are putting out to sea
        imagine we were crossing the Atlantic
        could it all be afloat on the waves?
        as if we had drifted for weeks on open water
        water, water everywhere
        the next coast should be a hundred miles away
        I want to see nothing but waves up to the horizon
        ship ahoy!
        like the view from a ship in mid-ocean
        somewhere that only sailors and whales know
        I wish we were out on the high waves, far from any shore
        what would it look like halfway between Europe and America?
        we have left the harbour and the shore far behind
    """),
    "hint dry": lines("""
        where cactuses grow
        a place without a drop of water, only sand
        take me to the dunes
        sand, sand and nothing but sand
        somewhere in the Sahara
        camel country
        a hot land of dunes
        the nearest oasis should be miles away
        imagine a caravan of camels passing by
        could we be somewhere in the Gobi?
        dunes as far as the eye can see
        as if it hadn't rained here for ten years
        I'm dreaming of Lawrence of Arabia
        a place where only cacti and scorpions survive
        camels should feel at home here
        like somewhere in the middle of the Sahara
        I want to see endless dunes
        what would this look like among the dunes of Namibia?
        no water for miles, only scorching sand
        I wish we were riding camels over the dunes
        so dry that travellers would see mirages
    """),
    "hint town": lines("""
        I want to be downtown
        urban surroundings, please
        let's see some high-rises behind it
        houses and skyscrapers all around
        as if in Manhattan
        a skyline behind it
        off to the big town
        among tall office buildings
        we need skyscrapers in the background
        imagine taxis hooting and people rushing to the office
        could we be in downtown Chicago?
        as if we lived in Manhattan
        somewhere with a skyline
        the countryside bores me, I want a skyline
        a million people should live around here
        take the underground and get off between the tower blocks
        like a street view of Tokyo
        what would this look like in London?
        I wish we were surrounded by high-rise buildings
        bright lights, tall towers, busy streets
        tower blocks behind everything, please
        where the office workers and the big shops are
    """),
    "hint hike": lines("""
        an alpine view, please
        up where the air is thin
        summits all around
        let's go to the Alps
        as if in the Himalayas
        rocky peaks behind it
        I want to go climbing
        somewhere among high peaks
        put on your climbing boots, we are going up to the summits
        could we have the Himalayas behind it?
        imagine Heidi's grandfather living up here
        peaks, please, lots of peaks
        as if we were on an expedition to Everest
        where the ibex and the eagles live
        I want to yodel
        the land is too flat, I need some peaks in the background
        somewhere in Switzerland, high up between the summits
        like the view from an alpine hut
        what would this look like in the Rockies?
        I wish I could see the Matterhorn from here
        a range of steep rocky summits should rise behind all this
        bring your rope and ice axe, we are climbing
    """),
    "hint countryside": lines("""
        out in the country, where it is green
        a lawn to lie on
        green grass as far as one can see
        where sheep would like to graze
        let's lie in the grass
        as if on a pasture
        grassland all around
        a picnic blanket would fit in here, out on the grass
        I want to lie in the grass
        could we be somewhere sheep would like to graze?
        imagine walking barefoot through soft grass
        grass, grass and more grass
        as if we had spread our blanket on a green field
        somewhere you could fly a kite over the grass
        like a green pasture in spring
        the cows would love some grass here
        I wish there were lush grass all around us
        what would this look like in a green pasture?
        a place for buttercups and grazing ponies
        lambs should be able to hop about here on the green
        green fields, please, I grew up on a dairy farm
        where the grasshoppers live
    """),
    "hint indoors": lines("""
        inside, not outside
        as if in a room
        a bare wall behind it would do
        just a simple wall, no landscape
        nothing in the background but a wall
        I want it inside a house
        a plain backdrop without anything
        come inside
        could the background be as plain as in a studio?
        imagine it stood in an empty room
        no landscape, please, just something plain behind it
        as if it was photographed in a room
        the scenery behind it is distracting, I want something plain
        I'd rather have this inside a room than out in the open
        like a passport photo, with a bare background
        I don't want any landscape at all
        bring everything into the house
        what would this look like in my living room?
        I wish the background was just bare and empty
        enough of the great outdoors, we are in a room now
        a neutral backdrop would be enough
    """),
    "hint old photograph": lines("""
        as if my great-grandfather had taken it
        a vintage photo look
        like a photo found in the attic
        it should look like an antique photograph
        make it nostalgic, like a very old photo
        as if taken a century ago
        a retro photo, browned by time
        from the album of my nana
        could it be a photo from the attic, faded with age?
        imagine you found this picture in a dusty old album
        like a photo from the times of Queen Victoria
        old-time photo look, please
        it should look as if it had been taken around 1900
        the picture looks too modern, age it
        I want that yellowed photo charm
        I wish it looked like an heirloom from a family album
        what would this have looked like in a photo from the Wild West?
        turn back the clock, like a picture taken a century ago
        it ought to hang in a museum among the earliest photographs
        make everyone believe this photo was taken before the Great War
        vintage, like on my great-aunt's mantelpiece
    """),
    "hint old film": lines("""
        like a Charlie Chaplin film
        as if colour film hadn't been invented
        an old cinema look, without colours
        like on a TV set of the fifties
        as printed in the newspaper
        a film noir look
        like the very first films
        could it be a scene with Laurel and Hardy, before colour film?
        as if television had not got its colours yet
        imagine watching this on my grandparents' first TV set
        film noir, please
        what would a dog see, without any colours?
        it should look as if it came out of a photocopier without colour ink
        I wish it looked like Casablanca, with Bogart and Bergman
        the colour cartridge is empty, print it all the same
        as in the days before colour film was invented
        all the colours have to go
        my TV should lose its colour, like in 1950
        Buster Keaton could walk through this any moment
        colours are so distracting, can we do without any?
    """),
    "hint game": lines("""
        as in an old computer game
        like on a Game Boy
        a retro video game look
        as if it came from an arcade machine
        built from little squares, like in games of the eighties
        old school game graphics
        like a level of an 8-bit game
        as if Super Mario was about to jump in
        could it look like something on a Game Boy?
        imagine playing this on a Commodore 64
        big chunky blocks, like in Tetris times
        it should remind me of my first games console
        retro arcade look, please
        insert coin to continue, that sort of look
        like the graphics on my old Nintendo
        I want to count the little squares it is made of
        what would this look like on an Atari?
        I wish it was as blocky as Space Invaders
        the resolution is far too fine, I want to see blocks
        it should fit into an arcade machine from 1985
        graphics like when games came on floppy disks
    """),
    "hint pencil": lines("""
        hand-drawn look, please
        as if somebody had sketched it by hand
        like in my sketchbook
        with a pencil on paper, that is how it should look
        as if I had drawn it at school with a pencil
        like an artist's quick study in graphite
        drawn by hand
        could it be a drawing instead of a photo?
        as if someone had drawn it on a notepad
        imagine an art student drawing this with graphite
        just lines on paper, please
        it should look like something I scribbled in class
        like a drawing by Leonardo, done with a fine point
        I want only the outlines, the way an illustrator starts
        I wish I could draw it with a pencil on white paper
        what would it look like in an artist's notebook?
        only a pencil and a sheet of paper should have been needed for this picture
        it should be a drawing that a child could colour in
        all done by hand, stroke by stroke, with a graphite pencil
        sharpen your pencil and draw me this scene
        the drawing teacher wants it in pencil strokes
    """),
    "hint flat": lines("""
        like a pop art print
        as if Andy Warhol had printed it
        like a silk-screen poster on the wall
        as a print with just a few inks
        like an election poster
        a few flat tones, like a printed poster
        comic-like, with few flat tones
        could it look like something by Andy Warhol?
        as if it was cut out of coloured paper
        imagine this as a silk screen print
        just a few flat colours, please
        it should be fit for printing on a T-shirt in a few inks
        like the famous Hope poster of Obama
        there are too many shades, a handful would do
        I want no soft gradients any more, only flat patches
        I wish it looked like a travel poster printed in a few inks
        what would it look like as a stencil print?
        pop art for my bedroom
        every area should be one even tone, without soft transitions
        the printer has but a few inks, no fine shades
        like a linocut in a few colours
    """),
    "hint cosy": lines("""
        a snug, cosy feeling
        as if by the fireplace
        light as from candles
        it should glow like in front of an open fire
        make it feel homely and warm
        golden, cosy light
        it feels a little cool, warm it
        as if we were all sitting by the fireside
        could it have a warmer feel?
        imagine everything lit by a fireplace
        it looks so cold, warm it up for me
        candlelight, please
        the colours should feel like a cup of hot cocoa
        I'd love a bit of cosiness in the colours
        more like the glow of an old light bulb
        the light is too bluish, it should be snug
        what would it look like in the light of a log fire?
        I wish the picture felt less chilly
        a soft orange tint, as from a lampshade
        honey-coloured light all over the picture
        the mood of the colours is too frosty for me
    """),
    "hint chilly": lines("""
        it should look icy
        a frosty, bluish feeling
        as if lit by cold neon light
        the mood should be cool and blue
        it looks too warm to me
        let the light feel like ice
        make me shiver, just by the light
        it should make me shiver, with bluish colours
        could the whole picture lean towards blue?
        as if it was seen through blue glass
        imagine it lit by a cold neon tube
        less yellow, more blue in the light, please
        a cool tint, as in a Scandinavian thriller
        the white balance is too warm
        like looking through a block of blue ice
        it feels too cosy, cool the colours down
        I wish the tones were a lot cooler
        what would it look like through a blue filter?
        the colours ought to feel icy
        that warm glow has to go, I want the opposite
        steel-blue tones all over the picture
    """),
    "hint too dark": lines("""
        I can barely make anything out, it is so dim
        could somebody switch on the lamp?
        the exposure is too low
        everything is so gloomy, let there be more light
        it is too dim
        one sees next to nothing, it is so dark
        my photo turned out too dark
        lighten it up, it is gloomy
        could you turn up the light a bit?
        why is it so gloomy in this picture?
        who dimmed the lights?
        I have to squint to make anything out, it is so dim
        as if somebody had opened the curtains a bit more
        the exposure was too short
        I wish the picture was not so dark
        imagine a stronger lamp shining on all this
        a bit more light, please
        it's as dim as in a cellar, can that be helped?
        my screen shows it far too dark
        it needs more exposure
        too gloomy, lighten up the whole photo
        the print came out much too dark
    """),
    "hint too bright": lines("""
        it dazzles me
        could somebody dim the lamp?
        the exposure is too high
        the light is too strong
        my photo turned out too bright
        it is glaring
        I need sunglasses to look at it, so bright is it
        tone down all that light
        could you turn down the light a bit?
        why is it so glaring?
        I need sunglasses to look at this picture
        the exposure was too long
        as if somebody had drawn the curtains halfway
        I wish the picture was not so bright
        imagine a weaker lamp on all this
        a bit less light, please
        everything is so glaring that I have to squint
        my screen shows it far too bright
        it needs less exposure
        the whole photo looks washed out by too much light
        the print came out much too bright
    """),
    "hint no glasses": lines("""
        as seen by somebody who is short-sighted
        like through a misted lens
        as if the lens was out of focus
        dreamy and soft, not sharp
        as if my eyes were full of tears
        not sharp at all, that is how it should be
        as if someone shook the camera
        it is much too sharp
        as if I had forgotten my contact lenses
        could the picture be less sharp?
        imagine the photographer had a shaky hand
        this is how my short-sighted uncle would see it
        everything is too crisp, soften it
        out of focus, please
        like through a greasy lens
        I don't want any sharp edges in this photo
        the autofocus should have failed
        what does this look like to somebody who badly needs an optician?
        I wish the details would all melt softly into each other
        as though seen through frosted glass
        somebody turned the focus ring the wrong way
        smear it a little, so that nothing is sharp
    """),
}

WRAP_FREELY: Final = lines("""
    hey, {}
    {}, thanks
    {} thank you
    ok, {}
    kindly {}
    let's {}
    go ahead and {}
    help me {}
    I was hoping you could {}
    it would be great if you could {}
    your task: {}
    would it be possible to {}?
    I need you to {}
    in this picture, {}
    for this photo: {}
    what I want: {}
    next, {}
    try to {}
    is there a way to {}?
    {} if you don't mind
    be so kind and {}
    now then, {}
    could somebody {}?
    ok so {}
    {} pls
    pls {}
    {} asap
    {} for me
    do me a favour and {}
    would you be so good as to {}?
    {}, will you?
    my request: {}
    I'd be grateful if you could {}
    what you should do: {}
    can you maybe {}?
    {}, that's all
    any chance you could {}?
    first of all, {}
    well, {}
    you have to {}
    now please {}
    I wonder if you could {}
    quickly {}
    {} thx
    are you able to {}?
    it would be nice of you to {}
    alright, {}
    {}, would you?
    I'd like you to {}
    {}, thanks in advance
    I want you to {}
    is it possible to {}?
    you should {}
    all you have to do is {}
    quick one: {}
    my boss told me to {}
    hmm, maybe {}
    what I need is simple: {}
    would you be able to {}?
    {}, pretty please
    sorry to bother you, but {}
    I was wondering whether you could {}
    {}, cheers
    actually, {}
    your task is to {}
    well, {} then
    if at all possible, {}
    help me to {}
    how about this: {}
""")
"""Around an imperative; the bare sentence comes besides, at times."""

JOIN_FREELY: Final[dict[int, tuple[str, ...]]] = {
    2: lines("""
        {}; {}
        {} & {}
        {}, also {}
        {} and, while you are at it, {}
        {} plus {}
        1. {} 2. {}
        {}, and once that is done {}
        {} and at the same time {}
        {}, plus {}
        {} but also {}
        first {}, second {}
        {} and after that {}
        {}... oh and {}
        {}. Besides, {}
        {}. Then {}
        {}, next {}
        {}. And {}
        {} / {}
        {}, and {}
    """),
    3: lines("""
        {}; {}; {}
        {}, {}, also {}
        1. {} 2. {} 3. {}
        {}, after that {}, and finally {}
        first {}, second {}, third {}
        {}. {}. And {}
        {}, then {}, then {}
        {} and {} and {}
        {} & {} & {}
        {}. Then {}. Finally {}
    """),
    4: lines("""
        {}; {}; {}; {}
        {}, {}, {}, also {}
        1. {} 2. {} 3. {} 4. {}
        {}, {}, after that {}, and finally {}
        first {}, second {}, third {}, fourth {}
        {}. {}. {}. And {}
        {}, then {}, then {}, then {}
        {} and {} and {} and {}
    """),
}
"""Between several imperatives, by their number."""
