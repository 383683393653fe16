"""How people ask besides for another place, time, weather or style: tables as in free_patterns.py."""

from __future__ import annotations

from typing import Final

from earl.storybook.lines import lines

ASK_SETTING_FREELY: Final[dict[str, tuple[str, ...]]] = {
    "place": lines("""
        swap the background for {place}
        relocate everything to {place}
        take us to {place}
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
        bring everybody to {place}
        go for {place} as the setting
        use a new setting, {place}
        transport the whole scene to {place}
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
    """),
    "weather clear": lines("""
        drop the {old_weather}
        get the {old_weather} out of here
        bring back the fine weather
        have the {old_weather} end
        wipe the {old_weather} away
        switch to clear weather
        finish the {old_weather}
        take the {old_weather} out of the picture
        let the {old_weather} pass
        dry up the {old_weather}
        show it in clear weather
        leave out the {old_weather}
        chase the {old_weather} off
        make it a fine day without {old_weather}
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
        daylight setting: {time}
        imagine it {at_time}
        {time} mood
        {time} would be nicer
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
    """),
}
