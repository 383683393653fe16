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
    """),
    "hint add": lines("""
        all it lacks is {a}
        I was expecting {a}
        wouldn't {a} be great here?
        imagine {a} here
        there's no {a} yet
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
    """),
    "hint smaller": lines("""
        {what} dominates everything
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
        there is too much of {what}
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
    """),
    "hint day": lines("""
        the sun is high up, it is noon
        as if it was twelve o'clock at noon
        broad daylight, please
        good morning, the day has begun
        let it be lunchtime
        the night is over
        everybody is up and it is day
        I want full daylight
        pretend that it is midday
        time to get up
        how would this look in daylight?
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
    """),
    "hint mist": lines("""
        one shouldn't see far
        everything disappears in grey
        like early on a damp autumn morning
        a mysterious haze over everything
        one can't see one's hand before one's eyes out there
        let it get murky and misty
        the view should be veiled
        low visibility, please
        as if a cloud had come down to the ground
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
    """),
    "hint sail": lines("""
        water as far as the eye can see
        we are out at sea now
        let's leave the land behind and sail away
        no land in sight
        as if on a cruise
        waves all around us
        far from any coast
    """),
    "hint dry": lines("""
        where cactuses grow
        a place without a drop of water, only sand
        take me to the dunes
        sand, sand and nothing but sand
        somewhere in the Sahara
        camel country
        a hot land of dunes
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
    """),
    "hint indoors": lines("""
        inside, not outside
        as if in a room
        a bare wall behind it would do
        just a simple wall, no landscape
        nothing in the background but a wall
        I want it inside a house
        a plain backdrop without anything
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
    """),
    "hint old film": lines("""
        like a Charlie Chaplin film
        as if colour film hadn't been invented
        an old cinema look, without colours
        like on a TV set of the fifties
        as printed in the newspaper
        a film noir look
        like the very first films
    """),
    "hint game": lines("""
        as in an old computer game
        like on a Game Boy
        a retro video game look
        as if it came from an arcade machine
        built from little squares, like in games of the eighties
        old school game graphics
        like a level of an 8-bit game
    """),
    "hint pencil": lines("""
        hand-drawn look, please
        as if somebody had sketched it by hand
        like in my sketchbook
        with a pencil on paper, that is how it should look
        as if I had drawn it at school with a pencil
        like an artist's quick study in graphite
        drawn by hand
    """),
    "hint flat": lines("""
        like a pop art print
        as if Andy Warhol had printed it
        like a silk-screen poster on the wall
        as a print with just a few inks
        like an election poster
        a few flat tones, like a printed poster
        comic-like, with few flat tones
    """),
    "hint cosy": lines("""
        a snug, cosy feeling
        as if by the fireplace
        light as from candles
        it should glow like in front of an open fire
        make it feel homely and warm
        golden, cosy light
        it feels a little cool, warm it
    """),
    "hint chilly": lines("""
        it should look icy
        a frosty, bluish feeling
        as if lit by cold neon light
        the mood should be cool and blue
        it looks too warm to me
        let the light feel like ice
        make me shiver, just by the light
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
    """),
}

WRAP_FREELY: Final = lines("""
    hey, {}
    {}, thanks
    {} thank you
    ok, {}
    just {}
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
    please, just {}
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
        do two things: {} and {}
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
        three things: {}, {} and {}
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
        four things: {}, {}, {} and {}
        {} and {} and {} and {}
    """),
}
"""Between several imperatives, by their number."""
