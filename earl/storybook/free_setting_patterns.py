"""How people ask besides for another place, time, weather or style: tables as in free_patterns.py."""

from __future__ import annotations

from typing import Final

from earl.storybook.lines import lines

ASK_SETTING_FREELY: Final[dict[str, tuple[str, ...]]] = {
    "place": lines("""
        swap the background for {place}
        relocate everything to {place}
        move the whole scene to {place}
        give it {place} as a backdrop
        have it all happen {in_place}
        switch the scenery to {place}
        exchange the backdrop for {place}
        let the background be {place}
        get us {in_place}
        paint {place} behind everything
        put {place} behind it
        show all of this {in_place}
        let everything be {in_place}
        take a new backdrop, {place}
        make the scene play {in_place}
        replace what is behind by {place}
        go for {place} as the setting
        use a new setting, {place}
        transport the whole scene to {place}
        cut everything out and paste it in front of a new background, {place}
        drop the current background and show {place} there
        keep the objects but have them {in_place}
        make it look like all this was shot {in_place}
        change where this is, I want it {in_place}
        redo the background as {place}
        have {place} in the background
        photoshop us {in_place}
        leave the things as they are and just make the background {place}
        fill the background with {place}
        make the scenery look like {place}
        turn the surroundings into {place}
        pretend that we are {in_place}
        let the whole thing be set {in_place}
        draw {place} in as the new background
        pick {place} for the background
        get rid of this background and go with {place}
        imagine we were {in_place} and edit the background to fit
        stage everything {in_place}
        make this a picture taken {in_place}
        teleport everything so that it is {in_place}
    """),
    "time": lines("""
        switch from {old_time} to {time}
        set it {at_time}
        have it be {time}
        go from {old_time} to {time}
        relight it as if it were {time}
        move the scene to {time}
        convert {old_time} to {time}
        let us see it {at_time}
        let {time} come
        get it to be {time}
        give it the light of {time}
        swap {old_time} for {time}
        light the scene as {at_time}
        fast forward to {time}
        pretend it is {time}
        paint it as it looks {at_time}
        bring on {time}
        adjust the light so that it looks like {time}
        make this a {time} scene
        turn this into a {time} picture
        change the lighting to {time}
        make it look as if the picture was taken {at_time}
        give the whole thing a {time} look
        change the sky to what it looks like {at_time}
        set the clock to {time}
        keep the scene but have it {at_time}
        let the scene play {at_time}
        replace {old_time} with {time}
        redo the light for {time}
        leave everything where it is, only make it {time}
        make the {old_time} scene a {time} scene
        have it all happen {at_time}
        edit the sky and light to match {time}
        apply {time} lighting
        get rid of {old_time} and go for {time}
        render the scene {at_time}
        shift the time of day from {old_time} to {time}
    """),
    "weather clear": lines("""
        drop the {old_weather}
        get the {old_weather} out of here
        bring back the fine weather
        have the {old_weather} end
        wipe the {old_weather} away
        switch to clear weather
        take the {old_weather} out of the picture
        let the {old_weather} pass
        show it in clear weather
        leave out the {old_weather}
        chase the {old_weather} off
        make it a fine day without {old_weather}
        edit out the {old_weather}
        scrub the {old_weather} from this shot
        lose the {old_weather}
        put an end to the {old_weather}
        redo this in good weather without any {old_weather}
        undo the {old_weather} and leave the air clear
        blow the {old_weather} away so that the weather is clear
        set the weather back to clear
        do something about the {old_weather}, it shouldn't be in there
        swap the {old_weather} for clear weather
        free the picture from all that {old_weather}
    """),
    "weather rain": lines("""
        have it rain
        bring on the rain
        give it some rainfall
        switch to rainy weather
        throw in a rain shower
        start the rain
        let some rain come down
        have drops fall from the sky
        make raindrops fall
        turn on the rain
        give us a shower of rain
        draw rain falling
        let the heavens open
        put the scene in the rain
        get some rain going
        get it raining in here
        pour some rain over the whole thing
        sprinkle falling raindrops across the shot
        change whatever weather this is to rain
        put a downpour in
        edit in some rain
        make it a rainy day
        create a rainstorm
        overlay streaks of rain
        fake some rain for this photo
        make it look as though it rains
    """),
    "weather snow": lines("""
        have it snow
        bring on the snow
        give it some snowfall
        switch to snowy weather
        throw in a snow flurry
        start the snow
        let some snow come down
        have flakes fall from the sky
        make snowflakes fall
        turn on the snow
        give us a fall of snow
        draw snow falling
        put the scene in falling snow
        get some snow going
        let the flakes dance
        get it snowing in here
        scatter falling snowflakes across the shot
        change whatever weather this is to snow
        put a snowstorm in
        edit in some falling snow
        make it a snowy day
        sprinkle flakes of snow all over the air
        overlay drifting snowflakes
        make it look as though it snows
        fake some snowfall for this photo
        send snowflakes down from above
    """),
    "weather fog": lines("""
        have it foggy
        bring on the fog
        give it some mist
        switch to foggy weather
        throw in a veil of fog
        roll in the fog
        let fog drift in
        have mist hang over everything
        wrap it in fog
        turn on the fog
        fill the air with mist
        draw fog over the scene
        put the scene in the fog
        get some fog going
        cover everything in mist
        fog it up
        veil the whole scene in fog
        lay a blanket of fog over everything
        change whatever weather this is to fog
        edit in some fog
        make it a foggy day
        let mist creep through the scene
        bury everything in thick fog
        make it look as though there was fog
        pull a curtain of mist across the view
        overlay some drifting mist
    """),
    "style grey": lines("""
        go black and white
        desaturate it
        drop the colour
        make a black-and-white photo of it
        switch to monochrome
        strip the colours out
        take all colour away
        get rid of the colours
        make a grey picture of it
        turn off the colours
        reduce it to black, white and grey
        bleach out every colour
        lose all the colours, keep just grey tones
        set the saturation to zero
        give me a monochrome version
        apply a black and white filter
        render the whole thing in shades of grey
        pull every bit of colour out of the image
        do this one in black and white
        edit it so that there is no colour left, only grey
        swap the colours for greys
        save this as a greyscale image
        drain it of colour
    """),
    "style sepia": lines("""
        tone it sepia
        go for a sepia look
        put a sepia filter on it
        make a sepia photo of it
        switch to sepia
        wash it in sepia
        give it brownish tones, sepia
        lay sepia over it
        tint the whole picture sepia
        print it in sepia
        colour the photo in sepia tones
        age the colours to sepia
        swap the colours for sepia tones
        render the whole thing in sepia
        add a sepia tint to the image
        let everything take on sepia tones
        dip it in sepia
        bathe the picture in sepia
        set the colour mode to sepia
        edit the colours so that it's all sepia
        recolour the entire photo in brownish sepia
        stain the image with sepia
    """),
    "style sketch": lines("""
        make a drawing of it in pencil
        go for a pencil look
        sketch it
        switch to a pencil-sketch style
        put a sketch filter on it
        redraw it in pencil
        make it a drawing in pencil
        redo it as a sketch
        turn the photo into a quick sketch
        let it look sketched
        trace it with a pencil
        give it the look of a pencil sketch
        make this appear drawn in pencil
        render the scene as a pencil sketch
        run it through a sketch filter
        grab a pencil and draw the scene with it
        reduce the picture to pencil lines
        copy this as a hand-made pencil sketch
        change the style to pencil sketch
        leave the paint off and sketch everything in pencil
        use pencil strokes for the entire picture
        convert this photo to a drawing in graphite
    """),
    "style pixel art": lines("""
        go for a pixel art look
        redo it in pixel art
        pixelise it
        put a pixel filter on it
        switch to pixel art style
        render it in pixels
        turn it into big pixels
        break it up into pixels
        make it blocky like pixel art
        chunk it into pixels
        give it a pixel art style
        render the scene as pixel art
        treat it like a sprite and make it pixel art
        pixelate the lot
        rebuild the picture out of chunky pixels
        change the style to pixel art
        lower the resolution until you see big square pixels
        mosaic the whole image into pixel blocks
        swap the smooth details for coarse pixels
        make all of it pixelated
        redraw everything in blocky pixels
    """),
    "style posterised": lines("""
        go for a poster look
        put a posterise filter on it
        cut down the number of colours
        limit it to a few colours
        switch to a poster style
        flatten the colours like a poster
        make a poster of it
        give it flat poster colours
        turn it into a poster
        let it have fewer colours
        print it like a poster
        simplify the colours
        give it a posterised look
        keep the picture but only a few of its colours
        reduce the palette to a handful of colours
        quantise the colours to just a few
        squash the colour range into a few flat tones
        produce a posterised version
        merge similar colours so that only a few are left
        change the style to posterised
        render the whole thing in a few flat colours
        lower the amount of different colours
        get rid of the smooth shading, with only a few flat colours left
    """),
    "style warm": lines("""
        warm it up
        warm up the colours
        go for warmer tones
        put a warm filter on it
        raise the colour temperature
        switch to warm tones
        give it a warm glow
        make the tones warmer
        turn the colours warmer
        add warmth
        shift it towards orange
        push the white balance towards warm
        nudge the colours to the warm side
        give everything a warmer tone
        heat the colour palette up a little
        bring more warmth into the colours
        move the colour temperature slider towards warm
        tint the picture with a warm tone
        have the light look warmer
        make this photo less cold in its colours
        take the blue out and let the orange tones in
        add a slight orange cast to the whole image
    """),
    "style cold": lines("""
        cool it down
        cool the colours
        go for colder tones
        put a cold filter on it
        lower the colour temperature
        switch to cold tones
        give it a cold glow
        make the tones colder
        turn the colours cooler
        take away warmth
        shift it towards blue
        push the white balance towards cold
        nudge the colours to the cool side
        give everything a cooler tone
        chill the colour palette
        bring some coldness into the colours
        move the colour temperature slider towards cool
        tint the picture with a cold tone
        have the light look colder
        make this photo less warm in its colours
        take the orange out and let the blue tones in
        add a slight blue cast to the whole image
    """),
    "style brighter": lines("""
        light it up
        up the brightness
        boost the brightness
        bump up the exposure
        go brighter
        get it a bit brighter
        turn the light up
        let in more light
        give it more light
        increase the exposure
        make it less dark
        lift the brightness
        crank the brightness up
        move the brightness slider to the right
        raise the overall exposure a stop
        expose it longer
        lift the whole photo so that it isn't so dark
        add some brightness to the image
        make this lighter overall
        pump more light into the photo
        fix the exposure, it came out too dark
        set a higher brightness
        give the whole picture a brightness boost
    """),
    "style darker": lines("""
        dim it
        bring the brightness down
        cut the brightness
        drop the exposure
        go darker
        get it a bit darker
        turn the light down
        let in less light
        give it less light
        decrease the exposure
        make it less light
        tone the brightness down
        crank the brightness down
        move the brightness slider to the left
        lower the overall exposure a stop
        expose it less
        mute the brightness so that it isn't so light
        take some brightness out of the image
        make this darker overall
        knock the brightness back a notch
        fix the exposure, it came out too bright
        set a lower brightness
        shade the whole picture so it gets darker
    """),
    "style blurred": lines("""
        soften the focus
        put a blur filter on it
        defocus it
        smear it a little
        go for a blurry look
        get it out of focus
        make everything fuzzy
        unsharpen it
        take the sharpness away
        let it go soft and blurry
        wash the details out with a blur
        filter the image with a strong blur
        add a gaussian blur to the whole thing
        give it a blurred look
        smooth everything out with a blur
        lower the sharpness
        throw the whole shot out of focus
        turn the focus ring until everything is blurry
        mess up the focus on purpose
        spread a soft blur across the picture
        blur out the entire scene
        move the sharpness slider all the way down
    """),
}

TELL_SETTING_FREELY: Final[dict[str, tuple[str, ...]]] = {
    "place": lines("""
        new background: {place}
        {place} as a background
        can we be {in_place}?
        I imagine all this {in_place}
        background: {place}
        {place} behind it all
        I'd like to see {place} in the background
        what if all of this was {in_place}?
        setting: {place}
        could all this be {in_place}?
        the same things, but {in_place}
        {place} should be behind it
        the background isn't right, I want {place}
        how about {place} for a background?
        I'd rather be {in_place}
        as if it was taken {in_place}
        it all happens {in_place}
        scene {in_place}
        {place} as backdrop pls
        everything should stand {in_place}
        a different place would be good, {place}
        imagine this {in_place}
        I wish we were {in_place}
        I need {place} behind everything
        we are {in_place} now
        bg {place}
        background change -> {place}
        is it possible to have {place} as the background?
        would you mind changing the background to {place}?
        this is the wrong place, we should be {in_place}
        I don't like this background, {place} would be better
        I'd like it to look as though this was {in_place}
        what you see behind everything should be {place}
        behind all these things I want {place}
        do you think you could put {place} in the back?
        wouldn't it be nice if all this was {in_place}?
        the location should be changed, I want to be {in_place}
        can you make it look like we are {in_place}?
        same objects, new background: {place}
        the backdrop is boring, make it {place}
        I wanted this photo to be taken {in_place}
        any chance of moving all this to {place}?
        the story takes place {in_place}, so the background has to fit
        how would this look {in_place}?
        {place} instead of this background
        {in_place}, that's where it should all be
        in my head this whole scene was {in_place}
        nothing but the background should change, to {place}
        location: {in_place}
        I'd go for {place} behind all of it
        I would love this with {place} as the scenery
        let's have {place} back there
        the picture needs {place} for a background
        it's meant to be {in_place}, fix the background
        see the background? turn it into {place}
        my grandson wants it all to be {in_place}
        we're not here, we're {in_place}
    """),
    "time": lines("""
        {time}, please
        can it be {time}?
        time of day: {time}
        I imagine it {at_time}
        same scene, but {at_time}
        now it is {time}
        it is {time} in the picture I want
        how would this look {at_time}?
        {time} instead of {old_time}
        not {old_time} but {time}
        as if it was {time}
        {time} now
        I'd like it to be {time}
        could we have {time} here?
        I want to see this {at_time}
        the picture was taken by mistake during {old_time}, I want {time}
        what if it was {time}?
        a {time} version of this picture
        picture {at_time} pls
        the scene {at_time}
        it ought to be {time}
        imagine it {at_time}
        {time} mood
        {time} would be nicer
        {old_time} -> {time}
        {time} lighting pls
        the time of day is wrong, it should be {time}
        is it possible to turn this into {time}?
        would you mind making it {time}?
        I don't want {old_time}, I want {time}
        can you make it look like it was taken {at_time}?
        it looks like {old_time} now, but I need {time}
        wouldn't it be nice to see this {at_time}?
        the light should be as it would be {at_time}
        the sky should look the way it does {at_time}
        do you think you could change {old_time} to {time}?
        this happens {at_time}, so the light has to fit
        I prefer {time} over {old_time} for this picture
        I'd love this as a {time} scene
        any chance of seeing the same thing {at_time}?
        the story plays {at_time}
        why is it {old_time}? it should be {time}
        enough of {old_time}, now {time}
        I wish it was {time} in this photo
        from {old_time} to {time}
        time: {time}
        I was actually there {at_time}, so the picture should look like that
        everything as it is, just {at_time}
        what would this place look like {at_time}? show me
        I'm after a {time} look
        in the picture it must be {time}
        let's make it {time}
        somehow {old_time} doesn't suit this scene, try {time}
        it was supposed to be {time}, not {old_time}
        a picture like this, but taken {at_time}
    """),
    "weather clear": lines("""
        no more {old_weather}
        enough of the {old_weather}
        weather: clear
        could the {old_weather} stop?
        same scene without the {old_weather}
        no {old_weather} please
        I'm tired of this {old_weather}
        the {old_weather} is over
        clear weather pls
        nice weather would be better
        how does it look without the {old_weather}?
        the {old_weather} has to go
        I'd like it dry and clear, without {old_weather}
        why all this {old_weather}? stop it
        {old_weather} off
        the {old_weather} isn't wanted here
        there shouldn't be any {old_weather} in this
        see the {old_weather}? I want it gone
        clear instead of {old_weather}
        is it possible to have this without the {old_weather}?
        minus the {old_weather}
        I was hoping for clear weather, not for {old_weather}
        the {old_weather} spoils it, it would be nicer in clear weather
        {old_weather} gone pls
        ok that's enough {old_weather} now, I'd like it clear again
        my trip was on a clear day, so there must not be any {old_weather}
        can the weather be fine in this one?
        all this {old_weather} makes me gloomy, can you clear it up?
        when you are done there should be no trace of the {old_weather}
        don't want {old_weather} here
    """),
    "weather rain": lines("""
        can it rain?
        weather: rain
        same scene, but in the rain
        rain!
        rain pls
        some rain would be nice
        rainy weather, thanks
        and now rain
        could we have rain?
        it is raining in the picture I want
        raindrops coming down, that's what I want
        I'd like it to rain
        falling rain everywhere
        how about rain?
        a rainy version
        rain instead of this weather
        it should pour down with rain
        the sky should send some rain
        is there a way to make it rain in this?
        the weather I have in mind is rain
        wet weather with raindrops falling, if you can
        it ought to be raining
        I'm after a rainy mood, with drops coming down
        what would this look like in the rain?
        needs rain
        as if it had been taken on a rainy day
        you know those rainy days? I want that weather here
        my story says it was raining, so the picture has to show rain
        rain effect
        why isn't it raining here? it should be
        there has to be rain coming down from above
        would you mind if I asked for a bit of rain?
        raining now
    """),
    "weather snow": lines("""
        can it snow?
        weather: snow
        same scene, but in the snow
        snow!
        snow pls
        some snow would be nice
        snowy weather, thanks
        and now snow
        could we have snow?
        it is snowing in the picture I want
        snowflakes coming down, that's what I want
        I'd like it to snow
        falling snow everywhere
        how about snow?
        a snowy version
        snow instead of this weather
        white flakes should be falling
        the sky should send some snow
        is there a way to make it snow in this?
        flakes, lots of them, falling all over
        snow has to fall all over the scene
        I'm after snowy weather, with flakes coming down
        it's not snowing yet, please change that
        needs snowfall
        I took this an hour before it began to snow, can you make it snow?
        my card is for December, so it has to be snowing in it
        snow effect
        why isn't it snowing here? it should be
        there have to be snowflakes floating through the air
        my grandchildren love it when it snows, can you do that here?
        snowing now
        would it be possible to have a bit of snow come down?
    """),
    "weather fog": lines("""
        can it be foggy?
        weather: fog
        same scene, but in the fog
        fog!
        fog pls
        some fog would be nice
        foggy weather, thanks
        and now fog
        could we have fog?
        it is foggy in the picture I want
        mist over everything, that's what I want
        I'd like it foggy
        fog everywhere
        how about fog?
        a foggy version
        fog instead of this weather
        a veil of mist should hang over it
        the air should be full of mist
        think of a foggy street, that's the weather for this
        the weather I have in mind is fog
        it ought to be foggy
        I'm after misty weather, kind of mysterious
        fog is what this scene is lacking
        the view should be swallowed by fog
        as if it had been taken on a foggy day
        my story is spooky, so the air should be foggy
        fog effect
        why is there no fog? there should be
        there has to be mist hanging all around
        you know how it looks when fog comes in from the river? like that
        foggy now
        would you be so kind as to give me a little fog here?
    """),
    "style grey": lines("""
        black and white
        b&w
        monochrome
        no colours
        black and white version
        b/w pls
        it would look better without colours
        could I have it in black and white?
        only shades of grey, please
        no colour at all
        I'd like a black-and-white photo
        grey instead of colours
        colours off
        how does it look in black and white?
        is it possible to have this without any colour?
        greyscale pls
        I don't need the colours, grey tones will do
        the colours can go, I only want the greys
        our newsletter is printed in black and white, so the picture has to be too
        can this be monochrome?
        nothing but black, white and the greys in between
        saturation all the way down
        colour photo now, black and white photo after
        the colours distract me, I'd prefer greyscale
        too colourful, black and white is better
        every pixel should be some shade of grey
        b/w filter
        could somebody take the colours out for me?
    """),
    "style sepia": lines("""
        sepia
        sepia version
        style: sepia
        same picture, but in sepia
        sepia tone pls
        could I have it in sepia?
        sepia would be nice
        brown old-photo tones, sepia
        I'd like the whole photo in sepia tones
        sepia look
        how about sepia?
        it would look better in sepia
        a sepia tone over everything
        there's this sepia filter, could you use it here?
        the sepia effect, please
        brownish all over please, the classic sepia
        can all the colours be sepia?
        sepia toned
        these colours look too modern, I'd prefer sepia tones
        you know that brownish tone called sepia? that's the one I want
        it's for a vintage album where everything is sepia, so this has to be sepia as well
        everything in sepia brown
        sepia filter on
        my gran would adore this in sepia
        the photo ought to have a sepia tint
        instead of these colours I'd like sepia
        needs a sepia wash
    """),
    "style sketch": lines("""
        pencil sketch
        sketch version
        style: pencil
        same picture, but as a sketch
        sketch look pls
        as a pencil drawing
        could it look like a sketch?
        a sketch of this
        I'd like this sketched
        sketched instead of painted
        I want it to look drawn with a pencil
        how about a pencil drawing of it?
        drawing in pencil, that is what I want
        is it possible to turn this into a sketch?
        pencil effect
        a pencil drawing is all I need, no paint
        can I get this as a sketch?
        sketch filter on
        pencil lines instead of a photo
        everything in pencil strokes
        I need it for a colouring page, so a pencil sketch would be perfect
        couldn't you sketch this for me?
        I wonder what this would look like as a pencil sketch
        you know how artists sketch with a pencil? I want it in that style
        photo now, pencil drawing after
        too photographic, I'd prefer a sketch
        the lines should look drawn by hand in pencil
    """),
    "style pixel art": lines("""
        pixel art
        pixel art version
        style: pixel art
        same picture, but as pixel art
        pixel style pls
        as pixel art
        could it be pixel art?
        big square pixels
        I'd like a pixel art look
        pixel graphics
        pixelated version
        how about pixel art style?
        I want to see the pixels
        pixels, big ones, all over the picture
        pixelate effect
        chunky squares of colour everywhere, real pixel art
        can I have this pixelated?
        pixelate filter on
        everything in blocky pixels
        this will be pixel art once you are finished
        let's see how this does as pixel art
        it's an asset for my retro platformer, so it has to be pixel art
        too smooth, I'd prefer chunky pixels
        you know pixel art? this has to be in that style
        the pixels should be so big that you can count them
        photo now, pixel art after
        blocky pixel look
    """),
    "style posterised": lines("""
        posterised
        poster version
        style: poster
        same picture, but as a poster
        poster look pls
        like a poster
        could it look like a poster?
        fewer colours
        I'd like only a handful of colours
        flat colours like on a poster
        a poster of this
        posterise effect
        how about a poster look?
        who can posterise this for me?
        poster effect
        could it make do with a few colours?
        can I get this with just a few flat colours?
        posterise filter on
        every area should be one flat colour, as on a poster
        I'd say five or six flat colours are plenty
        limited palette, flat colours
        it has way too many different colours, a few would be enough
        we can only print a few colours, so it has to get by with fewer
        no smooth gradients, just a few flat colours
        you know those posters with few, flat colours? like that
        posterisation
        it ought to have a reduced palette
    """),
    "style warm": lines("""
        warmer
        warm colours
        style: warm
        I'd like it warmer
        warmer tones pls
        could the colours be warmer?
        warmer light
        a warm tone
        it needs warmer colours
        I want a warm colour tone
        a touch warmer
        the colours are too cold, warmer please
        more warmth
        how about warmer colours?
        bit more orange in the tones, bit less blue
        warm filter on
        my wife says the colours could be warmer, and I agree
        can the whole picture have a warmer tone?
        white balance: warmer
        every colour a shade warmer than now
        warm it should look, like late light on a honey jar
        too bluish, I'd prefer warm tones
        colour temperature up a bit
        the light looks so cold, could it be made warmer?
        my living room is all in warm tones, so the colours of this should be warm too
        you know warm golden light? I want that tone over everything
        needs a warmer colour balance
        the colours feel icy to me, warmer ones would be nice
    """),
    "style cold": lines("""
        colder
        cold colours
        style: cold
        I'd like it colder
        colder tones pls
        could the colours be cooler?
        colder light
        a cold tone
        it needs cooler colours
        I want a cold colour tone
        a touch cooler
        the colours are too warm, colder please
        less warmth
        how about cooler colours?
        bit more blue in the tones, bit less orange
        cool filter on
        our art director finds the tones too warm and wants them colder
        can the whole picture have a cooler tone?
        white balance: cooler
        every colour a shade cooler than now
        cold it should look, like light through ice
        too yellowish, I'd prefer cool tones
        colour temperature down a bit
        the light looks so warm, could it be made colder?
        our brand uses cool tones, so the colours of this should be cool too
        you know cold bluish light? I want that tone over everything
        needs a colder colour balance
        it all looks so golden, cooler colours would be nice
    """),
    "style brighter": lines("""
        brighter
        more light
        I'd like it brighter
        can it be brighter?
        brighter pls
        more brightness
        could it be a bit brighter?
        everything a bit lighter
        it should have more light
        too dark, brighter please
        I need it brighter
        a brighter version
        lighter
        how about more light?
        is it possible to make it a little brighter?
        brightness up
        all of it should shine a little brighter
        can you increase the brightness a little?
        exposure up a bit
        a stop or two brighter would do it good
        somebody forgot the flash, it needs to be brighter
        it's rather dim, so I'd prefer it brighter
        my printer makes everything darker, so the image has to be lighter than now
        needs brightening
        my eyes aren't what they used to be, could the picture be brighter?
        not bright enough for me
        +20 brightness
        why does this look so dim? it should be brighter
    """),
    "style darker": lines("""
        darker
        less light
        I'd like it darker
        can it be darker?
        darker pls
        less brightness
        could it be a bit darker?
        everything a bit darker
        it should have less light
        too bright, darker please
        I need it darker
        a darker version
        less bright
        how about less light?
        would a darker picture be doable?
        brightness down
        the image may be a good deal darker
        can you decrease the brightness a little?
        exposure down a bit
        a stop or two darker would do it good
        it was shot too bright, so darker it is
        it's rather bright, so I'd prefer it darker
        my screen makes everything brighter, so the image has to be darker than now
        needs darkening
        it dazzles me, could the picture be darker?
        way too bright for me
        -20 brightness
        who made this so bright? I want it darker
    """),
    "style blurred": lines("""
        blurry
        out of focus
        I'd like it blurred
        can it be blurry?
        blur pls
        blurred version
        could it be out of focus?
        everything a bit blurry
        it should be less sharp
        too sharp, blur it
        I need it blurred
        a soft blur over everything
        fuzzy
        how about a blur?
        let's have the whole thing go blurry, ok?
        blur effect
        the camera should have missed the focus
        can the whole thing be blurred a bit?
        gaussian blur on everything
        no crisp edges, blur instead
        I shouldn't be able to make out the details, just a blur
        it's too crisp for me, I'd prefer it blurry
        I need text on top of it, so the whole picture has to be blurred
        sharpness down
        all the edges should be soft and blurry
        nothing in it should be in focus
        blur the lot for me, would you?
        why is it so sharp? it should be blurry
    """),
}
