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
        dump the old background for {place}
        beam everything to {place}
        green-screen {place} in behind everything
        whisk the whole lot off to {place}
        roll out {place} as the scenery
        slide {place} in behind all the objects
        mask the objects and set {place} as the bg
        have it look as though everything had been left standing {in_place}
        trade this background for {place}
        wallpaper the back of the picture with {place}
        fake it so that it all seems to happen {in_place}
        set the stage anew, with {place} behind it all
        hang {place} behind everything like a theatre backdrop
        keep the foreground and have the rest show {place}
        make the environment {place}
        drop the whole scene down somewhere {in_place}
        place us {in_place}
        make us be {in_place}
        use {place} for the background
        try {place} as the background
        choose {place} as the new location
        turn where we are into {place}
        take us to {place}
        send everyone and everything to {place}
        bring in {place} as the backdrop
        do the same picture {in_place}
        generate {place} as the backdrop
        set {place} behind the subjects
        keep what's in front, change what's at the back to {place}
        get everything {in_place}
        find us a new location, {place}
        remove the background and put in {place}
        erase the old setting and draw {place} in its place
        move us out of here and off to {place}
        show us {in_place}
        render the scene with {place} in the distance behind it
        make believe it was taken {in_place}
        composite everything onto {place}
        insert {place} as the background layer
        swap in {place} at the back
        change the location from here to {place}
        make it so we're {in_place}
        do a background replacement with {place}
        convert the surroundings to {place}
        surround everything with {place}
        shift the whole scene so that it's {in_place}
        update the backdrop to {place}
        apply {place} as the backdrop
        blot out what's behind and paint {place} instead
        let me see it all {in_place}
        have {place} stretch out behind it all
        change the background, make it {place}
        change background to {place}
        change the surroundings to {place}
        change the environment, we should be {in_place}
        change where we are to {place}
        put {place} in the background
        put {place} at the back
        put us {in_place}
        put it all {in_place}
        set everything {in_place}
        set the location to {place}
        take everything to {place}
        take all of it and put it {in_place}
        bring us to {place}
        bring everything to {place}
        move us to {place}
        send us to {place}
        transport me to {place}
        fly us all out to {place}
        give us {place} behind
        give me {place} as background
        give me the same picture {in_place}
        give the photo a new setting, {place}
        have this happen {in_place}
        have everything stand {in_place}
        let this be {in_place}
        let us be {in_place}
        make it look like we're {in_place}
        make the background look like {place}
        make the backdrop {place}
        make everyone think we went to {place}
        make the background show {place}
        do {place} for the background
        draw everything {in_place}
        draw {place} behind everything
        paint the background as {place}
        paint over the background with {place}
        replace the scenery with {place}
        replace this place with {place}
        insert {place} behind the objects
        switch location to {place}
        photograph us again, but {in_place}
        unroll {place} behind the lot of us
        key out the background and drop in {place}
        wave your wand and let us stand {in_place}
        crop out the old surroundings and let {place} take over
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
        dial the clock to {time}
        roll the clock on to {time}
        jump to {time}
        skip ahead from {old_time} to {time}
        cross-fade {old_time} into {time}
        bathe everything in the light of {time}
        dress the scene up as {time}
        wind the clock until it strikes {time}
        let {old_time} give way to {time}
        fake a {time} shot out of this
        trade {old_time} for {time}
        say goodbye to {old_time} and hello to {time}
        put us {at_time}, with the sky to match
        do a {time} edit of this
        let the picture look like the world does {at_time}
        take me from {old_time} to {time}
        show the very same view {at_time}
        turn the time to {time}
        move it to {time}
        show {time}
        show this place {at_time}
        give me {time}
        give us {time} instead of {old_time}
        use {time} light
        go with {time}
        go for {time} this time
        get rid of the {old_time} feel, do {time}
        let it get {time}
        have the scene take place {at_time}
        see what it looks like {at_time}
        do this one {at_time}
        do it over, but {at_time}
        take {old_time} out and put {time} in
        change {old_time} to {time}
        change when this was taken to {time}
        make {old_time} into {time}
        make the light look like {time}
        make everything look like it does {at_time}
        shift the lighting to {time}
        push the mood to {time}
        simulate {time}
        try {time} for the time of day
        transform {old_time} into {time}
        exchange {old_time} for {time}
        grade this for {time}
        re-render with {time} light
        set the time slider to {time}
        replace the current light with what you get {at_time}
        travel through time to {time}
        put the clock on {time}
        edit the photo to look as if I took it {at_time}
        wait until it is {time} in there, then show me
        make this {time}
        make it {time} now
        make it {time} and not {old_time}
        make it be {time}
        make it so that it's {time} in here
        make the whole scene look like it is {time}
        make the sky and the light {time}
        make the {old_time} picture look like {time}
        make me a {time} version
        turn it to {time}
        turn the scene into {time}
        turn my photo into a {time} shot
        turn the whole thing to {time}
        change this to {time}
        change the scene to {time}
        change {old_time} into {time}
        change it so that everything happens {at_time}
        change the daytime setting to {time}
        set the scene {at_time}
        set the time of day to {time}
        put it {at_time}
        put the scene at {time}
        put {time} there instead of {old_time}
        let this scene take place {at_time}
        have this {at_time}
        have the light of {time} in it
        get me this scene {at_time}
        get the look of {time} in here
        do the same scene {at_time}
        do the lighting like it would be {at_time}
        paint the same scene {at_time}
        show me the same place {at_time}
        show us how this looks {at_time}
        give this {time} lighting
        give me a {time} scene
        give me this view {at_time}
        use the light you get {at_time}
        go to {time}
        go from {old_time} straight to {time}
        switch the time of day to {time}
        edit this so it's {time}
        edit it to look like {time}
        try it {at_time}
        add a {time} effect over the whole picture
        keep all as it is but make it {time}
        advance the day to {time}
        time-travel us to {time}
        take this picture again, {at_time}
        imagine you're standing here {at_time} and draw that
        wind the day on to {time}
        swap the lighting over to {time}
        regrade the shot to read as {time}
        jump the clock from {old_time} to {time}
        lose the {old_time} light and go {time}
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
        kill the {old_weather}
        cut out the {old_weather}
        send the {old_weather} packing
        banish the {old_weather}
        switch the {old_weather} off
        tell the {old_weather} to clear off
        give the {old_weather} the boot
        spare us the {old_weather}
        cancel the {old_weather}
        ditch the {old_weather}, give me clear air
        turn this into a clear-weather shot
        call off the {old_weather}
        swipe away all that {old_weather}
        give us a break from the {old_weather} and clear things up
        go from {old_weather} to fine weather
        take {old_weather} away
        remove all {old_weather} from the photo
        delete the {old_weather}
        erase the {old_weather}
        turn off the {old_weather}
        stop {old_weather}
        fix the weather, no {old_weather}
        improve the weather
        make the weather better
        make the weather good again
        make it all clear weather
        make it stop with the {old_weather}
        give me nice weather
        give us good weather instead of {old_weather}
        get us better weather, without {old_weather}
        use clear weather here
        try it without {old_weather}
        let it clear up
        let the weather turn nice
        show this without the {old_weather}
        replace {old_weather} with clear weather
        turn {old_weather} into good weather
        change the {old_weather} to clear weather
        clean the {old_weather} off this picture
        clear away the {old_weather}
        clear the {old_weather} from the scene
        do away with the {old_weather}
        go back to clear weather
        hide the {old_weather}
        dry up the {old_weather}, or whatever it takes to have clear air
        filter the {old_weather} out
        see to it that the {old_weather} stops
        rid this scene of its {old_weather}
        wait for the {old_weather} to be over, then show me the place
        disable {old_weather}
        keep the scene, only take off the {old_weather}
        get rid of all this {old_weather}
        take off the {old_weather}
        take out the {old_weather}
        remove {old_weather}
        clear the {old_weather}
        clear this up, no {old_weather}
        stop all the {old_weather}
        make the weather nicer
        make it so there is no {old_weather}
        make sure there's no {old_weather} in it
        have good weather in this picture
        get the {old_weather} off my photo
        give them good weather
        give me the same view on a clear day
        go without the {old_weather}
        turn the weather nice
        turn the {old_weather} effect off
        do the picture again when the {old_weather} has stopped
        let the {old_weather} be over
        let it be clear out there
        let me see the place in good weather
        use good weather, not {old_weather}
        show me a clear day here
        throw the {old_weather} out
        shut off the {old_weather}
        leave everything as it is but without the {old_weather}
        photoshop the {old_weather} out
        order some better weather for us
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
        make it pour
        rain on it
        bucket it down
        set the weather to wet, with rain
        let it rain cats and dogs
        splash some rain on this
        paint in a rainy shower
        render it with rainfall
        call in the rain clouds and have them empty themselves
        open the floodgates up there so that it rains
        treat us to a proper downpour
        wash the whole scene in rain
        swap the present weather for rain
        do it as a rainy scene
        let it drizzle
        make rain
        make it look rainy
        make it rain hard
        make it rain a bit
        put some rain in the picture
        give me rain
        give this a rainy feel, with real drops
        add a rain shower
        add a rain effect
        add rainfall
        use a rain overlay
        show it in the rain
        turn this into a rainy scene
        turn the weather to rain
        get rain into this
        generate rain
        draw some rain in front of everything
        insert rain here
        let it pour
        let us have rain
        let raindrops come down over everything
        do the weather as rain
        see that it rains in the picture
        open a cloud and let the water fall
        rain all over the place
        do a rain dance for my picture
        get everyone caught in a shower
        spoil the weather with some rain
        ruin the nice day with a rainstorm
        end the drought in here
        add thin slanted lines of rain to the whole canvas
        set precipitation to rain
        simulate rainfall over the scene
        send down the rain
        throw a rain layer on top
        show how this looks when it's pouring
        make it wet out there, with rain
        make it start raining
        make the sky rain
        make it rain everywhere
        make it rain a lot
        have rain coming down
        have it be a rainy day
        get it to rain
        get some raindrops in there
        give me a rainy day
        give the plants some rain
        add heavy rain
        add a bit of rain
        put rain over everything
        turn it rainy
        turn the day into a rainy one
        change it to rain
        let there be rain
        let it start raining
        let me see it in the rain
        let the sky cry
        use rain as the weather
        go rainy
        try it with rain
        drench it all in rain
        apply a rain filter
        summon a rainstorm
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
        snow on it
        make it flurry
        set the weather to snowing
        let the flakes fall thick and fast
        shake some snowflakes out of the sky
        paint in a flurry of snow
        render it with snowfall
        call in the snow clouds
        give the scene a proper snow shower
        treat us to a good old blizzard
        swap the present weather for snow
        do it as a snowy scene
        tell Mother Holle to shake her pillows till it snows
        conjure up some whirling snowflakes
        dust this with freshly falling snow
        make snow
        make it snow hard
        make it look snowy
        make the snow come down
        put some snow in the picture
        put in falling snowflakes
        give me snow
        give this the look of a snowy day
        add a snow shower
        add a snow effect
        add snowfall
        add some white flakes coming down
        use a snow overlay
        show it in the snow
        turn this into a snowy scene
        turn the weather to snow
        get snow into this
        generate snow
        draw snowflakes
        insert snow here
        let us have snow
        let snowflakes come down over everything
        do the weather as snow
        see that it snows in the picture
        blow snowflakes through the scene
        call a snow day
        surprise the children with snow
        fire up the snow machine
        shake it up like a snow globe
        fill the air with snowflakes
        set precipitation to snow
        let big fluffy flakes drift by
        throw a snow layer on top
        show how this looks when it's snowing
        sieve snowflakes over it like icing sugar
        make it be snowing
        make it start snowing
        make the sky snow
        make it snow everywhere
        make it snow a lot
        make some snow fall
        have snow coming down
        have it be a snowy day
        have it snowing outside
        get it to snow
        get some snowflakes in there
        give me a snowy day
        give the kids some snow
        add a bit of snow
        put some snow on it
        put snow over everything
        turn it snowy
        turn the day into a snowy one
        change it to snow
        let there be snow
        let it start snowing
        let me see it in the snow
        drop some snow on them
        use snow as the weather
        try it with snow
        go snowy
        summon a blizzard
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
        make it misty all over
        fog this out
        set the weather to misty
        blow some fog in
        switch on the fog machine
        shroud everything in mist
        paint in a bank of fog
        render it with fog
        let a thick fog come down
        drape some mist around the whole place
        swap the present weather for fog
        do it as a foggy scene
        give me a proper London fog
        let the scene disappear into the mist
        drown the whole view in fog
        make fog
        make it very foggy
        make it a bit misty
        make it look foggy
        make the mist come in
        put fog in
        put some mist in the picture
        give me fog
        add a layer of fog
        add a bit of mist
        add a fog effect
        add rising mist
        add low fog
        use a fog overlay
        show it in the fog
        show everything through a mist
        turn this into a misty scene
        turn the weather to fog
        get the fog rolling
        generate fog
        insert fog here
        let us have fog
        let the mist rise
        let it be foggy
        do the weather as fog
        hide everything in fog
        go for mist
        reduce visibility with fog
        set fog density to high
        lower a cloud of fog onto the scene
        make it so foggy that you can hardly see a thing
        soften everything with mist
        have everything fade into the fog
        pump some fog into this place
        swaddle the view in mist
        enable volumetric fog
        make it hazy with fog
        make some mist
        make the air foggy
        make it foggy everywhere
        make it so foggy you can't see far
        make the fog thick
        have some mist in it
        have it be a misty day
        get it foggy
        get the fog to come in
        give me a foggy day
        give me mist
        give it a misty look
        add a little fog
        add some mist around everything
        put some fog in
        put mist over everything
        turn it foggy
        turn the day into a foggy one
        change it to fog
        let there be mist
        let the fog roll in
        let me see it in the fog
        let everything get lost in fog
        try it with fog
        apply a fog filter
        smother the place in fog
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
        make it b&w
        kill the colours
        grey it out completely
        convert to mono
        suck the colour out of this
        leave no colour in it
        mute every hue down to grey
        do a noir treatment, black and white only
        wash out all the colours until only grey is left
        show me how it looks without colours
        forget about colour and keep the greys
        discard the colour channels
        pretend you only had black, white and grey paint
        wave goodbye to all the colours
        print it with black ink only
        change it to black and white
        make this b/w
        put it in black and white
        let me see it in grey
        take all the colours off
        decolour the photo
        use no colours, only greys
        have the photo in black and white
        remove the colour, keep everything else
        try black and white on this one
        erase every trace of colour
        do the black and white thing
        keep the picture but lose the colour
        let the colours disappear
        drag the saturation slider down to nothing
        get me a black and white copy of this picture
        make all colours go away and leave it grey
        hand me back the same photo without colour
        clear the colours out
        set everything to greyscale
        make it so there's only black, white and grey in it
        fade the colours right down until it's grey
        make it all black and white
        make it look black and white
        make the whole picture grey
        make every colour grey
        make the colours go
        get the colours out
        have it all grey
        have no colours in it
        give me the picture without any colour
        give it no colour
        turn everything black and white
        go grey
        go greyscale
        let it have no colours
        remove the colours
        change every colour to a shade of grey
        change the picture to greyscale
        use only black, white and grey
        use the black and white filter on this one
        show the picture with no colour in it
        take out the colours
        desaturate the whole picture
        do greyscale
        pull the saturation all the way down
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
        sepia it
        make it go sepia
        brown it like an old photo, sepia
        use that sepia thing
        pour some sepia over it
        choose sepia for the whole photo
        convert it to sepia
        do the sepia trick
        dye everything in sepia brown
        replace all the colours by sepia shades
        put it through the sepia toner
        give us the sepia treatment
        steep it in tea until it's sepia
        turn up the sepia slider all the way
        have the picture come out in sepia
        change it to sepia
        put it in sepia
        turn everything sepia
        try sepia on this one
        have it in sepia
        let me see it in sepia
        get the sepia effect on there
        colour everything sepia
        do it sepia style
        make the colours all sepia brown
        run a sepia filter over this
        get me a sepia copy of this picture
        use the sepia preset
        hit it with sepia
        change all of the colours to sepia
        slap a sepia filter on
        take the normal colours out and put sepia in
        do a full sepia conversion
        fade the colours into sepia
        let the sepia filter do its job on my photo
        pick the sepia one from the filters
        tone down the colours to plain sepia
        make the picture look sepia
        make it all sepia
        make it brown, you know, sepia
        make the colours sepia
        make my photo a sepia one
        have everything sepia
        get it sepia
        get the whole thing in sepia tones
        give me a sepia version
        give it some sepia
        turn it sepia
        turn all the colours to sepia
        let it be sepia
        let everything go sepia
        add sepia
        add a sepia filter
        use sepia
        use a sepia filter
        show everything in sepia tones
        show me a sepia version
        apply sepia
        set it to sepia
        do sepia
        do the whole picture in sepia
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
        pencil-sketch it
        do a pencil version
        draw this by pencil
        trace everything in graphite
        turn this into pencil work
        scribble the whole thing in pencil
        make like you sketched it
        transform the image to line drawing in pencil
        take a pencil and draw the whole picture again
        replace the photo by a sketch of it
        draw me the same scene, just in pencil
        translate it into pencil strokes
        have it drawn in graphite
        show it to me as a sketch
        apply the pencil drawing style
        draw it in pencil
        change it into a pencil drawing
        make it look like a pencil drawing
        sketch out the whole picture
        turn everything into pencil lines
        draw over the photo in pencil
        do me a sketch of this
        make it sketchy
        use a pencil for the whole thing
        get it to look pencilled
        pencil it
        put it in pencil
        try the sketch effect on this one
        let me see it drawn in pencil
        take my photo and make a sketch out of it
        hand me a pencil drawing instead of this photo
        shade it in pencil like a drawing
        do it as a rough sketch
        rework the image as a graphite drawing
        make the picture look like somebody sketched it
        let the photo become a drawing
        make a sketch
        make it a drawing
        make it look drawn
        make a pencil drawing of it
        have it look like a sketch
        get it sketched
        give it a sketch look
        give me a sketch
        turn it into a drawing
        turn my photo into pencil
        go for a sketch
        let me have a drawing of this
        use a sketch filter
        use pencil
        show it as a sketch
        show me a sketch of the picture
        show what it would look like in pencil
        do it in pencil
        draw the picture with a pencil
        draw the whole photo again by hand, in pencil
        change it to a sketch
        sketch the picture
        add a sketch effect
        put it on paper in pencil
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
        pixel it
        pixelate this
        go pixelated
        make it 8-bit pixel art
        do it up as pixel art
        make everything out of pixels
        blow up the pixels so it looks like pixel art
        convert the photo into pixel graphics
        downsample it to chunky pixels
        show the scene in large pixels
        draw the scene pixel by pixel, as pixel art
        apply that pixelated effect
        change everything to square pixels
        use a pixel art filter
        give us the pixelated treatment
        pixel art it
        pixelate my photo
        change it to pixel art
        put it in pixels
        make everything pixels
        make it look pixelated
        make the pixels bigger
        give it big pixels
        use bigger pixels
        try pixel art on this one
        make it all squares, like pixel art
        get it all pixelly
        let me see it as pixel art
        do the pixel thing
        have everything made of big pixels
        use fewer and larger pixels
        slap a pixelate effect on
        draw it with pixels
        remake the whole scene in pixel art
        get me a pixel art copy of this picture
        turn every detail into little square pixels
        cut the resolution right down so it goes blocky
        make a pixel art version
        make it look like pixel art
        make it pixelly
        make it into pixels
        have it look like pixel art
        get it pixelated
        get it into pixel art
        give me pixel art
        turn it to pixels
        turn everything into pixels
        go for pixels
        let me see the pixels
        let me have this as pixel art
        use pixels
        use big square pixels for the whole picture
        show it pixelated
        do pixel art
        do it in pixels
        draw it as pixel art
        change the picture into pixels
        add a pixelated look
        pixelate everything
        set it to pixel art
        see what it's like as pixel art
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
        poster-ise this
        make it postery, with few flat colours
        use a poster filter
        trim the palette down
        drop most of the colour shades
        cap the number of colours at a handful
        convert it to a few flat colours
        make do with a handful of colours
        use the posterise tool on the whole image
        crunch the colours down to just a few
        show me a version with a reduced number of colours
        iron out the gradients into flat colours
        round every shade to the nearest of a few colours
        bring the colour count way down
        posterise this one
        make it look like a poster
        use less colours
        have fewer colours in it
        keep just a few colours
        change it to poster style
        make it poster-like
        make all the colours flat
        try the poster effect on this
        let me see it with fewer colours
        do a poster version
        bring it down to a few colours
        redo the picture with only a few colours
        give me less colours
        take out most of the colours, keep a few
        stick to a few flat colours
        get it down to a small palette
        shrink the palette
        use a limited set of colours
        set the posterise level so that only a few colours stay
        paint everything in just a few plain colours
        turn smooth shades into bands of flat colour
        make a poster
        make it a poster
        make it with only a few colours
        make it have fewer colours
        have it look like a poster
        get a poster look
        get rid of most of the colours, leave a few
        give it a poster effect
        give me a poster of this
        give me fewer colours
        turn my photo into a poster
        go with fewer colours
        let me see it posterised
        use a poster effect
        use only five or so colours
        use big flat patches of a few colours
        show it with only a few colours
        show the picture in a handful of flat colours
        do it with few colours
        add a poster effect
        add a posterise filter
        cut the colours to a few
        pick a few colours and do the whole picture in them
        set the number of colours to a small one
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
        warm this up a bit
        make the picture feel warmer in colour
        use a warming filter
        bring up the warm tones
        raise the warmth
        turn the tint towards amber
        let the colours get warmer
        choose a warmer white balance
        pull the colours to the orange side
        give the light more warmth
        mix some orange into all the colours
        make them colours warmer
        add a golden tone to the picture
        set the colour temperature warmer
        tweak the tones so that they come out warmer
        make it warm
        make it a bit warmer
        turn up the warmth
        turn the warmth up
        make it more orange
        make the whole thing look warmer
        change the colours to warm ones
        have warmer light in it
        get warmer colours in there
        use warm light
        put some warmth in it
        try a warmer look
        let me see it in warm colours
        make it less blue, more warm
        take the coldness out of the colours
        add some golden warmth to it
        bump the temperature up
        slide the temperature to warm
        get rid of the cold tones
        go warm with the colours
        give all of it a warm orange tint
        turn the cool colours into warm ones
        make it look warm
        make it warm and golden
        make the light warm
        make all the colours warm
        have it in warm colours
        have the colours look warm
        get the colours warmer
        give it warmth
        give it warmer light
        give me warmer colours
        turn it warm
        turn up the colour temperature
        let it look warm
        use warm colours
        use a warm filter
        show it in warm light
        do it in warm colours
        change the light to warm
        change the colour tone to a warmer one
        put more warmth into the light
        add warm tones
        apply warm colours
        increase the colour temperature
        set it to warm
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
        blue it up a bit, for colder colours
        get the tones icier
        try a cooling filter
        use less warmth in the colours
        dial the warmth back
        pick a frostier colour tone
        mix a drop of blue into all the colours
        add an icy tint to the whole photo
        go a few hundred kelvin bluer with the white balance
        change the colour mood from warm to cold
        filter out the yellow so that the tones get cool
        have cold light fall on everything
        kill that warm cast, I want cool tones
        grade it cold, like a thriller
        let the colours feel colder than they do now
        make it cold
        make it cool in colour
        make it a bit colder
        turn down the warmth
        turn the warmth down
        make it more blue
        make the whole thing look colder
        change the colours to cold ones
        have colder light in it
        get cooler colours in there
        use cold light
        use cool tones
        try a cooler look
        let me see it in cold colours
        make it less orange, more blue
        take the warmth out of the colours
        bring the temperature of the colours down
        slide the temperature to cold
        get rid of the warm tones
        go cold with the colours
        give all of it a cold blue tint
        turn the warm colours into cool ones
        make it look cold
        make it cold and blue in colour
        make the light cold
        make the tones cold
        make it a little more blue
        have it in cold colours
        get a colder look
        get some cold light on this
        give it a cool look in the colours
        give it colder light
        give me the same picture in cold tones
        turn the picture colder
        go colder
        let the light be colder
        use cold colours
        use more blues so it's cold in tone
        show me a colder version
        do the cool filter
        change the light to cold
        put cold colours in
        add cold tones
        add some blue to make it colder
        reduce the colour temperature
        set it to cold
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
        make it pop with more brightness
        turn up the lights
        crank the exposure
        shine more light on everything
        step up the brightness
        drag the brightness to a higher value
        give it a lift, it needs more brightness
        push the exposure up a notch
        ramp up the luminance
        get rid of the darkness, brighten all of it
        add a bit of extra light all over
        render everything in lighter tones
        open the aperture a bit to get more light
        illuminate the whole thing more
        pull the whole picture out of the gloom by making it brighter
        make it bright
        make it a bit brighter
        make it a lot brighter
        make it more bright
        get more light in there
        get it brighter
        have it brighter
        put more light in it
        put the brightness up
        use more light
        turn it brighter
        make the whole photo lighter
        let it be brighter
        raise the light level
        turn the brightness way up
        fix how dark it is, make it lighter
        try it brighter
        change the brightness to something higher
        make everything easier to see by adding light
        give me a lighter version
        lighten everything up a bit
        make it look brighter
        make the photo bright
        make the light stronger
        make everything bright
        make the whole picture a bit brighter
        have the picture brighter
        get more brightness
        get the photo lighter
        give it some light
        give me more light
        turn the brightness up
        go a bit lighter
        let some light in
        use more brightness
        show it brighter
        show me a brighter version
        do something, it's too dark
        put more brightness in
        add light
        raise brightness
        increase the light
        brighten up my photo
        bring up the brightness
        bring some light into it
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
        make it all less bright
        turn down the lights
        pull the exposure down
        take the light down a bit everywhere
        step down the brightness
        drag the brightness to a lower value
        go easy on the brightness, less please
        push the exposure down a notch
        ramp down the luminance
        get rid of the glare, darken all of it
        rob it of some light
        render everything in darker tones
        close the aperture a bit to get less light
        dim the whole thing
        tame that brightness, bring it down for the entire image
        take it down a shade, make it darker
        make it a bit darker
        make it a lot darker
        make it more dark
        make it dimmer
        get it darker
        have it darker
        have less light in it
        put the brightness down
        put less light in it
        use less light
        turn it darker
        turn it down, the brightness
        make the whole photo darker
        let it be darker
        turn the brightness way down
        fix how bright it is, make it darker
        try it darker
        change the brightness to something lower
        give me a darker version
        darken everything a little
        bring the whites and everything else down, it's too light
        make it look darker
        make the photo dark
        make the light weaker
        make it not so bright
        make the whole picture a bit darker
        have the picture darker
        get less brightness
        get the photo darker
        give it less brightness
        give me less light
        turn the brightness down
        turn the picture down, too bright
        let there be less light
        let me see it darker
        use a lower brightness
        show it darker
        do it darker
        change the brightness, less please
        take down the brightness
        reduce the light
        darken everything
        set the brightness lower
        dim the picture
        dim the light
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
        make it all hazy with a blur filter
        blur the heck out of it
        slap a blur on this
        smudge the whole thing until it's blurry
        crank the blur up
        drag the blur slider to the right
        hit the whole image with a blur
        lose the focus
        let everything melt into a blur
        make it unsharp
        render everything out of focus
        run a blur over the entire photo
        pretend the lens was not focused
        go soft focus on the whole picture
        turn the lot into one big blur
        blur this
        blur it all
        blur the whole picture
        blur my photo
        make it blur
        make it a bit blurry
        make it very blurry
        make it fuzzy
        make it less sharp
        have it blurry
        get everything blurred
        put some blur on it
        put a blur over everything
        use blur
        use the blur tool on the whole image
        turn it blurry
        try a blur on this
        let it be out of focus
        take the focus off everything
        give me a blurry version
        make it look blurry
        make everything unclear, with a blur
        make it out of focus
        have it blurred
        have a blur on everything
        give it some blur
        give me a blurred version
        turn the sharpness down
        turn the focus off
        let it be blurry
        let me see it blurred
        use a blur effect
        show it blurred
        show everything blurry
        do a blur on the whole photo
        put a blur on it
        add blur
        add a blur effect
        apply blur
        blur everything a bit
        blur it out
        set it out of focus
        take away the sharpness and make it blurry
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
        bg = {place}
        bg -> {place}
        scenery: {place}
        {in_place}, please
        same but {in_place}
        all {in_place} pls
        where? {in_place}
        backdrop swap: {place}
        {place} back there
        {in_place}: that's where I want this scene to be
        old background out, {place} in
        behind everything: {place}
        the setting has to be {place}
        everything must be {in_place}
        it shall take place {in_place}
        if only this had been photographed {in_place}
        I'd be so happy if the backdrop were {place}
        the whole scene should have been set {in_place}
        you know the background? well, make that {place}
        I'm tired of this background, give me {place} instead
        we never made it to {place}, could you fake it as the background?
        could you maybe let all this be {in_place}?
        is there a way to get {place} behind everything?
        I want background is {place}
        our boss wants {place} for the background
        according to the brief the backdrop must show {place}
        I told everyone we were {in_place}, so make it look that way
        in front of {place}, that's where I want all of this
        nothing else changes, it's only that we are {in_place}
        the background shall be replaced by {place}
        as scenery I'd choose {place}
        imagine the same things standing {in_place}, that's my picture
        anybody looking at this should think we shot it {in_place}
        can the background be {place}?
        can I have {place} as the background?
        I want us somewhere else, namely {in_place}
        what about {place} in the background?
        {place} background
        {place} background pls
        {place} in the back, thx
        {place} for the bg
        backdrop = {place}
        location -> {place}
        place: {place}
        setting -> {place}
        scene change: {place}
        me and my stuff {in_place} now
        everything somewhere else, {in_place}
        us {in_place} lol
        {in_place} would be cool
        {in_place} instead of here
        not here but {in_place}
        wanna be {in_place}
        take me to {place}?
        next stop: {place}
        level change, now we play {in_place}
        new map: {place}
        does this work {in_place}?
        who says we can't be {in_place}?
        why are we here? I want to be {in_place}
        I want the background to be {place}
        I want it to look like I am {in_place}
        I'm thinking {place} for the backdrop
        the background should become {place}
        the background needs to be changed to {place}
        the background is all wrong, it was meant to be {place}
        the background could be {place}, couldn't it?
        the backdrop I'm picturing is {place}
        this would look better {in_place}
        this should all be happening {in_place}
        it would be funnier if it all happened {in_place}
        things would sell better if they were shown {in_place}
        if we were {in_place}, what would that look like?
        if you can, change the place to {place}
        may I have {place} behind these things?
        will you make {place} the scenery for me?
        could you set all this {in_place}?
        you can leave the objects alone, I only want {place} behind them
        the things stay, the place changes, it's {place} now
        my background is ugly, so please can I have {place}?
        our class is doing a project on {place}, so that has to be the background
        we want to go on holiday, so let's say we are {in_place}
        mummy, can it all be {in_place}?
        the customer would like the scene moved to {place}
        one more change: the location, it becomes {place}
        please background to change in {place}
        nobody has to know we weren't {in_place}
        {place} in the background please
        {place} behind us
        {place} as location thx
        {place} instead of this place
        {place}, not this background
        {in_place} instead
        this but {in_place}
        same picture {in_place} please
        the whole thing {in_place}
        new place: {place}
        new location -> {place}
        backdrop: {place}
        change of scenery: {place}
        can you put us {in_place}?
        can you change the background to {place}?
        can u make the background {place}
        can we have {place} behind us?
        can we go to {place}?
        can everything be {in_place}?
        could the background show {place}?
        could we be {in_place} instead?
        would you use {place} as a backdrop for me?
        will you take us to {place}?
        may we have {place} for the background?
        might this look better {in_place}? try it
        shall we go to {place} instead?
        shall we have it all {in_place}?
        why not put it all {in_place}?
        why don't we set this {in_place}?
        how do I change the background to {place}?
        how do I get us {in_place}?
        what would it look like {in_place}? show me
        what about setting this {in_place}?
        where are we? {in_place}
        I want {place} as the background
        I want {place} behind me
        I want everything {in_place}
        I want this to be {in_place}
        I wanna be {in_place} in this pic
        I'd like this to be {in_place}
        I'd like {place} for a backdrop
        I'd like the background changed to {place}
        I need a different background, {place}
        I think it should be {in_place}
        I wish this was {in_place}
        I wish I had {place} behind me
        I prefer {place} as the background
        we need {place} as the scenery
        let's go to {place}
        let's all be {in_place}
        let's say this is {in_place}
        let's pretend we are {in_place}
        the background should show {place}
        the background must be {place}
        it should look like {place} behind us
        this should be {in_place}
        our garden looks messy, so {place} would be a better backdrop
        guess where we are? {in_place}, so edit it that way
        my followers ought to believe I'm {in_place}
        teacher said the scene has to be {in_place}
        wouldn't {place} make a nice background?
        same pose, same stuff, only it's {in_place}
        I have never been to {place}, can you put it behind me?
        please to be {in_place} everything
        product shots sell best with {place} behind, so do that
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
        {old_time} => {time}
        tod: {time}
        time of day = {time}
        sky + light: {time}
        {time} vibes
        {time} pls
        but {at_time}
        {at_time}, please
        no {old_time}, {time}
        same but {time}
        {at_time}, that's when this should have been taken
        {old_time} out, {time} in
        the hour is wrong, should be {time}
        {time} must be
        if only this had been photographed {at_time}
        it shall be {time}
        would be so much more romantic {at_time}
        the clock in this picture should say {time}
        this has to be changed from {old_time} to {time}
        when I look at the result it should feel like {time}
        see, here it's still {old_time}. I need {time}
        we missed {time} when we took this, could you fake it?
        I'd rather this were taken {at_time}
        could you maybe do the lighting like {at_time}?
        is there a way to get {time} out of {old_time}?
        what happens to this view {at_time}? that's what I'd like to see
        the kids want it to be {time} in here
        I want picture how it look {at_time}
        whoever sees this should believe it was shot {at_time}
        we need the {time} variant of this scene
        nobody should notice that this was {old_time}, it must look like {time}
        the brief says {time} and what we have looks like {old_time}, so fix it
        {old_time} was yesterday's idea, today I want {time}
        make that {time} for me, would you?
        is {time} possible?
        maybe {time}?
        {time} plz, not {old_time}
        {time} light
        {time} edit
        {time} filter pls
        {time} scene please
        {time} look, thanks
        same view, {time}
        same place {at_time}
        {at_time} instead
        {at_time} not now
        should be {at_time}
        time = {time}
        time -> {time}
        lighting: {time}
        set time {time}
        /time set {time}
        clock: {time}
        {old_time} into {time} pls
        {old_time} > {time}
        {old_time} must become {time}
        {old_time} no good, {time} good
        {old_time} is boring, I want {time}
        {old_time} is over, now comes {time}
        less {old_time}, more {time}
        {old_time} is what I have, {time} is what I want
        can we do {time}?
        can I get this {at_time}?
        could this be {at_time}?
        couldn't it be {time} instead?
        would {time} work for this picture?
        what about {time}?
        how about {time} rather than {old_time}?
        what does it look like {at_time}?
        will you please change the time of day to {time}?
        when will it be {time} in my picture? now, please
        may it be {time} here?
        I want {time} in this picture
        I need it to look like {time}
        I like it better {at_time}
        I meant to shoot this {at_time}
        I took this during {old_time}, but it has to look like {time}
        if it was {time}, it would look better
        the scene should take place {at_time}
        the picture would have more mood {at_time}
        the house sells better when people see it {at_time}
        the light is wrong, it should say {time}
        nothing should change except that it's {time} now
        mum says it's {time} now, so it has to be like that in my picture
        please to make the time {time}
        you know how everything looks {at_time}? like that
        let's see how it all looks {at_time}
        {time}!
        {time} thanks
        {time} time!
        {time} version
        {time} sky and light
        {time} mode
        {time} atmosphere
        {time} setting please
        {time} not {old_time} pls
        {time} over {old_time}
        {time} for the light
        {time} it is
        {time} would be good
        {time} looks better than {old_time}
        {time} for this one, please
        this but {time}
        this, only {at_time}
        this must look like {time}
        this would look better {at_time}
        this would be so pretty {at_time}
        this needs {time} light
        this is {old_time}, I need {time}
        it should look like {time}
        it must be {at_time}
        it's not {old_time} any more, it's {time}
        it would be nice if it was {time}
        it would look nicer {at_time}
        it happened {at_time}
        I want it to look like {time}
        I want {time}, not {old_time}
        I want to have it {at_time}
        I would like {time}
        I'd like this scene {at_time}
        I'd like the picture to be set {at_time}
        I'd rather have {time} than {old_time}
        I'd love to see it {at_time}
        I need the same picture {at_time}
        I need this to be {time} for the invitation
        I like {time} more than {old_time}
        I'm thinking {time}
        I said {time}, this looks like {old_time}
        I wonder what it's like here {at_time}
        I wish we could see this place {at_time}
        I wish it looked like {time}
        we prefer this {at_time}
        let's go {time}
        let's see it {at_time}
        let's pretend it's {time}
        let's change it to {time}
        can you make it {time}?
        can you make this look like {time}?
        can you turn {old_time} into {time}?
        can you change the time to {time}?
        can we see it {at_time}?
        can we have it be {time}?
        can I have {time}?
        can it look like {time}?
        could you do this {at_time}?
        could you change the time of day to {time}?
        will it look good {at_time}? show me
        will you make it {time} for me?
        would you turn this to {time}?
        would you show me the scene {at_time}?
        do you have this {at_time}?
        do you have a {time} version?
        is there a {time} version?
        might we have {time}?
        shouldn't it be {time}?
        what if it's {time}?
        what about the same thing {at_time}?
        what does this look like {at_time}?
        what time is it here? {time}
        why not {time}?
        why not show it {at_time}?
        how about {time}?
        how do I make it {time}?
        how will it look {at_time}?
        the time of day should be {time}
        the whole picture should look like {time}
        the light should say {time}
        the photo was taken {at_time}, make it look that way
        the scene is set {at_time}
        the same, but {at_time}
        not {old_time}, {time}
        not {old_time}! {time}!
        before: {old_time}, after: {time}
        instead of {old_time}: {time}
        picture as {time}
        as seen {at_time}
        mode: {time}
        sky: {time}
        time change: {time}
        please {time}
        pls make {time}
        maybe {at_time}?
        the lesson is about {time}, so the picture has to show that
        the cafe only opens {at_time}, so show it like that
        my character only comes out {at_time}, so set the scene like that
        {old_time} to {time}, one click
        everybody looks nicer {at_time}, do that
        too much {old_time}, not enough {time}
        um can it, like, be {time} in there
        nobody visits {at_time}, but I want to see the place like that
        {time} is the mood we're going for
        INT/EXT: {time}
        I want {time} please
        just {time}
        {time} then
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
        {old_weather} -> clear
        {old_weather}: off
        weather = clear
        - {old_weather}
        zero {old_weather}
        bye bye {old_weather}
        {old_weather}? no thanks
        not {old_weather}, clear
        without {old_weather} please
        {old_weather} must stop
        too much {old_weather}, stop it
        I no like the {old_weather}, make go away
        ugh, {old_weather}. get rid of it?
        anything but {old_weather}, clear weather ideally
        clear, that's how I'd like the weather
        I wish the {old_weather} would go away
        the {old_weather} ought to be taken out
        could you maybe make the {old_weather} go?
        if only the {old_weather} would stop
        is there some way to get shot of the {old_weather}?
        you see that {old_weather}? well, I can do without it
        it would be so much nicer if the {old_weather} were gone
        my wife says the {old_weather} has got to disappear
        I'd rather have clear weather than {old_weather}
        we've had our share of {old_weather}, it may stop now
        the {old_weather} shall be no more
        the weather should change from {old_weather} to clear
        would you be a dear and take that {old_weather} away?
        after the {old_weather} come clear skies, and that's what I want now
        what's with the {old_weather}? I ordered clear weather
        {old_weather} begone
        rm {old_weather}
        {old_weather} = 0
        {old_weather} removal pls
        {old_weather} away!
        {old_weather} finished now
        {old_weather} free version
        /weather clear
        weather -> clear
        weather good please
        better weather please
        clear weather now
        fine weather, thx
        fair weather here
        good weather, not {old_weather}
        less weather, I mean no {old_weather} at all
        stop {old_weather} now pls
        no {old_weather} any more
        not a bit of {old_weather} left
        never mind the {old_weather}, I want it clear
        can you stop the {old_weather}?
        can we lose the {old_weather}?
        can I have good weather?
        could you take the {old_weather} off?
        could we have it without {old_weather}?
        would you remove the {old_weather} for me?
        will the {old_weather} ever stop? now would be good
        may I have this without the {old_weather}?
        do we need the {old_weather}? I think not
        does there have to be {old_weather}? take it out
        who put {old_weather} in here? out with it
        when does the {old_weather} end? let it be now
        what if there was no {old_weather}?
        how about some decent weather?
        I hate {old_weather}
        I hate the {old_weather}, please remove it
        I don't like the weather, make it nice
        I don't need the {old_weather}
        I want the {old_weather} to stop
        I want it without {old_weather}
        I can't see properly with all that {old_weather}, please clear it
        I didn't ask for {old_weather}, take it out
        I'd prefer it if there was no {old_weather}
        the {old_weather} should be gone
        the {old_weather} should stop now
        the {old_weather} must be removed
        the {old_weather} can go
        the {old_weather} needs to come off
        the weather is awful, please make it fine
        if you could get rid of the {old_weather}, that would be lovely
        nobody books a house in {old_weather}, so have it stop
        mummy, make the {old_weather} go away!
        please to finish the {old_weather}, I like clear
        stop the {old_weather}!
        no {old_weather} in the picture
        {old_weather} not needed
        {old_weather} go away
        {old_weather}, stop!
        now the {old_weather} stops
        the {old_weather} has stopped
        the {old_weather} is gone
        the weather is nice again
        the weather gets better
        it's clearing up, the {old_weather} ends
        same place, clear day
        clear day please
        clear conditions
        nice weather please
        weather: fine
        can you make the weather nice?
        can you remove the {old_weather}?
        can you take the {old_weather} away?
        could you get rid of the {old_weather}?
        could the weather be nicer?
        would you please stop the {old_weather}?
        how do I get rid of the {old_weather}?
        what would it be like on a clear day?
        I want nice weather
        I want no {old_weather}
        I need the {old_weather} gone
        I don't want any {old_weather}
        I don't like the {old_weather}
        I'd like some nice weather
        I wish the weather was nicer
        let's have nice weather
        let's get rid of the {old_weather}
        there's {old_weather} in my photo, please take it out
        it should be clear, not {old_weather}
        the {old_weather} is annoying, make it stop
        my photo is full of {old_weather}, could it be clear?
        gg {old_weather}, you're banned from this map
        the wedding had {old_weather}, in the album it should be clear
        we had {old_weather} all week, can it be clear in the photo at least?
        bad weather out, good weather in
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
        weather -> rain
        weather = rainy
        + rain
        rain: on
        rainy pls
        more wet, with rain
        pouring down, please
        bit of drizzle?
        rain shower here
        no rain yet, want some
        in the rain, that is how I'd like it
        it must rain here
        I want that it rains
        I wish it would rain
        rain shall fall
        could you maybe send a shower our way?
        if it rained in this, I'd be happy
        would be cosier if it was raining
        is it possible to get rain in here?
        my kid wants rain
        you know what it looks like when it pours? that, please
        the farmers have been praying for rain, so give them some here
        this ought to take place in the rain
        what's missing? rain, coming down in sheets
        let's say it started raining
        it should be chucking it down
        the forecast for this picture says rain
        I'd rather it was raining in this scene
        singing in the rain, that's the mood, so rain is needed
        my umbrella ad only works with rain in it, can you do that?
        rain please
        rain, thank you
        rain now!
        rain on, pls
        rainy scene please
        rainy day vibes
        heavy rain
        light rain falling
        /weather rain
        weather to rain
        precipitation: rain
        raindrops please
        drip drop, raindrops please
        plip plop rain!
        want rain
        needs rain, client says
        should be raining
        where is the rain?
        I need it to be raining
        I want to see rain falling
        I like rain, put some in
        I think it should rain
        I forgot to wait for the rain, can you put it in?
        I love the sound of rain, so I'd love to see it here
        can you add rain?
        can you make it rain?
        could it be rainy?
        could you put some rain in?
        would you make it rain for me?
        will it rain? it should
        what if it rained?
        it's too dry here, let it rain
        it's raining outside, so it should rain in the picture as well
        it should look like it's raining
        it rains now in my picture, please
        there should be rain
        there is no rain, I want rain
        the garden is thirsty, so make it rain
        the lovers kiss in the rain, so rain it has to be
        please to do the rain falling down
        if you could make it rain, that'd be great
        shall we have it rain?
        time for rain
        feels like rain, so show the rain
        raincoat weather please, with the rain to go with it
        wet day, rain coming down
        typical English weather please, rain and then more rain
        monsoon season, everything in pouring rain
        this would be sadder with rain, so rain please
        bad weather wanted: rain
        we talk about rain in class today, so I need to have it rain in here
        raindrops
        rain, lots
        rain over it
        rain falling from the sky
        with raindrops falling
        but make it rainy
        now it rains
        it is raining
        it starts to rain
        it's pouring
        rain is falling
        the rain comes down
        the weather is rainy
        can you make it look like it's raining?
        can we have rain?
        can I see it in the rain?
        could it rain?
        could you let it rain?
        would you add rain?
        may it rain?
        how would it look in the rain?
        how do I make it rain?
        what about rain?
        I want it to rain
        I want a rainy day
        I need rain
        I'd like some rain
        I was hoping for rain
        I wish it was raining
        I'm in the mood for rain
        let's have rain
        let's make it rain
        it needs to rain
        there should be some rain falling
        it's not raining, change that
        rain would suit it
        same but raining
        /toggle rain
        the frogs want rain so can it rain?
        I teach the water cycle, so this picture should have rain falling
        we sell wellies, so it has to be raining in the ad
        it's so dry, bring rain
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
        weather -> snow
        weather = snowy
        + snow
        snow: on
        snowy pls
        snowing, please
        few flakes falling?
        snow flurry here
        no snow yet, want some
        in the snow, that is how I'd like it
        it must snow here
        I want that it snows
        I wish it would snow
        snow shall fall
        could you maybe send some snowflakes our way?
        if it snowed in this, I'd be happy
        would be cosier if it was snowing
        is it possible to get snow in here?
        my kid wants snow
        you know those glass globes you shake? I want it to snow like that
        let's say it started snowing
        the forecast for this picture says snow
        I'd rather it was snowing in this scene
        snow, snow, snow, and then some more of that
        this ought to take place during a snowfall
        what's missing? snowflakes in the air
        dreaming of a white Christmas, so it has to snow here
        flakes should be tumbling from the clouds
        blizzard weather would be ace
        our ski club poster wants snow coming down, can you do that?
        snow please
        snow, thank you
        snow now!
        snow on, pls
        snowy scene please
        snow day!
        heavy snow
        light snow falling
        /weather snow
        weather to snow
        precipitation: snow
        snowflakes please
        snowflakes floating down
        want snow
        needs some snowflakes
        should be snowing
        where's the snow?
        I need it to be snowing
        I want to see snow falling
        I like snow, put some in
        I think it should snow
        I come from hot country, I want see snow falling here
        I've always wanted to see this place when it snows
        can you add snow?
        can we make it snow in here?
        could it be snowy?
        could you put some snow in?
        would you make it snow for me?
        will it snow? it should
        what if it snowed?
        we never get any snow here, could you make some fall?
        it's so nice when it snows, let's have that
        it should look like it's snowing
        it snows now in my picture, please
        there should be snow
        there is no snow, I want snow
        santa is coming, so it has to snow
        please to do the snow falling down
        if you could make it snow, that'd be great
        shall we have it snow?
        snowflakes over everything, like on a Christmas card
        Let it Snow is our song, so let it do just that
        do you wanna build a snowman? then we need it to snow first
        sky full of flakes
        tiny white flakes in the air everywhere
        those clouds look ready to snow, so they should
        a whiteout, with snow flying all over
        for the Advent calendar I need this in a snowfall
        frau Holle style snowfall plz
        our winter sale starts, so some falling snow would be perfect
        make believe a snowstorm has hit, could you?
        powder from the sky, bro, I mean snow
        snow, lots
        lots of snow
        snow over it
        snow falling from the sky
        with snowflakes falling
        but make it snowy
        now it snows
        it is snowing
        it starts to snow
        snow is falling
        the snow comes down
        the weather is snowy
        can you make it look like it's snowing?
        can we have snow?
        can I see it in the snow?
        can you let it snow?
        could it snow?
        could it be snowing?
        would you add snow?
        would you let it snow a little?
        may it snow?
        how would it look in the snow?
        what about snow?
        I want it to snow
        I want a snowy day
        I need snow
        I'd like some snow
        I was hoping for snow
        I'm in the mood for snow
        let's have snow
        let's make it snow
        it needs to snow
        there should be some snow falling
        snow would suit it
        same but snowing
        /toggle snow
        the sledge is ready, so can it snow?
        I teach the seasons, so this picture should have snow falling
        we sell woolly hats, so it has to be snowing in the ad
        snow is falling in the song, make it fall here
        it hasn't snowed yet, do something
        my gran lives where it always snows, so snow it must
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
        weather -> fog
        weather = foggy
        + fog
        fog: on
        foggy pls
        misty, please
        bit of mist?
        fog bank here
        no fog yet, want some
        in the fog, that is how I'd like it
        it must be fog here
        I want that there is fog
        I wish it was foggy
        fog shall descend
        could you maybe send some mist our way?
        if there was fog in this, I'd be happy
        would be spookier if it was foggy
        is it possible to get fog in here?
        my kid wants fog
        you know those misty mornings? I want that weather here
        let's say the fog came in
        the forecast for this picture says fog
        I'd rather it was misty in this scene
        fog as thick as soup, please
        this ought to take place in dense fog
        what's missing? mist, lots of that
        thick fog has to settle on everything
        mist should be rising all over the place
        the air is too clear, there needs to be fog
        for my ghost story cover it has to be foggy, can you do that?
        fog please
        mist please
        fog, thank you
        fog now!
        fog on, pls
        foggy scene please
        foggy weather asap
        misty vibes
        heavy fog
        light mist
        /weather fog
        weather to fog
        weather: misty
        fog = true
        mist all around
        want fog
        needs mist
        more mysterious, with fog all over
        where's the fog?
        I want it misty
        I need it to be foggy
        I like fog, put some in
        I think it should be misty
        I remember thick fog that day, so show it that way
        I miss the fog of home, could you put some here?
        can you add fog?
        can you make it foggy?
        could it be misty?
        could you put some fog in?
        would you make it misty for me?
        what about some fog?
        what if it was foggy?
        you shouldn't be able to see far because of the fog
        it should look like there's fog
        it's Halloween, so there has to be fog
        there should be fog
        there is no mist, I want mist
        the fog is coming, let me see it
        the detective walks through the fog in my comic, so it has to be foggy
        please to do the fog coming
        if you could make it foggy, that'd be great
        shall we have a bit of fog?
        can't see your own hand, that kind of fog
        pea souper, please
        like Silent Hill, fog wherever you look
        Sherlock Holmes weather, that means fog
        gothic novel feel, mist creeping round everything
        things should loom up out of the mist
        the far end of it all should vanish in fog
        ships would need their foghorn here, that's the weather I want
        a low cloud has come down, so all is mist
        mist off the moors would suit this
        misty weather
        thick mist
        fog rolling in
        with thick fog
        but make it foggy
        now it's foggy
        it is foggy
        it's all misty now
        fog comes up
        the fog rolls in
        the weather is foggy
        you can't see much for the fog
        can you make it look foggy?
        can we have fog?
        can I see it in the fog?
        could there be some fog?
        could it be a bit foggy?
        would you add fog?
        would you let some mist in?
        may we have a little mist?
        how would it look in the fog?
        how do I make it foggy?
        I want it to be foggy
        I want a misty day
        I'd like some fog
        I'd like a bit of mist
        I was hoping for fog
        I'm in the mood for fog
        let's have fog
        let's make it foggy
        it needs fog
        there should be some mist
        it's not foggy, change that
        fog would suit it
        /toggle fog
        the owl in my tale flies through the mist, so can we have mist?
        I teach weather words, so this picture should have fog
        we sell fog lamps, so it has to be foggy in the ad
        it's too clear out, bring fog
        render distance low, fog on
        wish I couldn't see past my nose for fog
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
        mode: greyscale
        saturation 0
        greys only
        no colour pls
        -100 saturation
        colours: none
        colour -> b/w
        black/white only
        grey tones everywhere
        colourless version, please
        would you mind taking out the colour?
        I wonder if you could do a black-and-white one
        black and white would be more elegant
        colours must go, all of them
        it has to be converted to greyscale
        if this were black and white I'd frame it
        all these colours, I can't bear them, grey would calm it down
        my teacher wants us to hand in black-and-white photos only
        not colourful any more, just black and white
        I want no color, only black and white, thank you
        may I see the monochrome edition?
        colour is nice, but this one should be in black and white
        in black and white, that is how I'd like the picture
        see all those colours? turn the lot into greys
        the whole image shall be greyscale
        our copier does no colour, so black and white it is
        a Leica Monochrom would have taken it without colours, like that
        the final picture must not contain any colour
        what I'm after: a picture in shades of grey
        I'd rather it was all black, white and grey
        can you make it black and white?
        black & white for me
        I want it black and white
        grey please, all of it
        greyscale it
        greyscale version of this
        let's go monochrome
        I don't want colours in it
        is there a black and white mode?
        we want the whole thing grey
        bw
        desat fully
        in greys, if you please
        the reds, the blues, all of it, out, leave me the greys
        could you remove the colour from my picture?
        would you turn it black and white for my scrapbook?
        every colour should become grey
        the colour has got to go
        colours be gone
        I prefer my pictures colourless
        this one should've been black and white
        too much colour, take it out
        100% desaturated
        how do I take the colours away?
        the photo, but without the colours
        it looks more serious in black and white, so do that
        nobody needs the colours, do they? make it grey
        I want to print it cheap so black and white pls
        mono, full frame
        it doesn't need to be in colour
        let it all be grey
        red, green, blue, whatever it is, I want it grey
        all grey
        black and white now
        black white
        no color
        it is all grey now
        the colours are gone
        the picture is in black and white
        then everything turned grey
        can it be grey?
        can you remove the colours?
        can I see it in black and white?
        could you do it in black and white?
        could we see it in greyscale?
        will you take away the colours?
        what would it look like in grey?
        what about black and white?
        I want it grey
        I want no colours
        I want to see it in black and white
        I need a black and white photo
        I'd like the colours taken out
        I don't want any colour
        I only want grey
        I like black and white better
        let's have it in black and white
        it should be black and white
        it needs to be black and white
        the picture should be grey
        the picture should have no colour
        there shouldn't be any colour in it
        as if there were no colours in the world
        grandad had a telly with no colours, like that please
        cats don't see colours, show it all grey like that
        it's for the obituary page, so no colour please
        S=0 across the board
        chroma zero
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
        in sepia pls
        filter = sepia
        tone: sepia
        colours -> sepia
        sepia me
        sepia filter pls
        sepia all over
        brown tones, sepia
        may it be sepia?
        old-style sepia, thanks
        would you do me a sepia one?
        all in sepia, that's how I'd love it
        it should be toned sepia
        the picture has to become sepia
        could you maybe tint it sepia?
        is there a way to get this in sepia?
        sepia suits old houses and old people, so sepia, dear
        if it were sepia I'd print it at once
        I wish the photo was sepia
        colour photo, hmm, rather a sepia one
        see the Instagram filter with the brown tint? sepia, that one
        the whole photo must be in sepia colour
        my husband's office has sepia prints only, and this joins them
        sepia beats full colour in this case
        from full colour to sepia
        nothing but sepia tones should be left
        why not sepia? I do like that brown
        I'd rather see the whole thing in sepia
        not black and white, not colour, but sepia
        a brownish sepia hue is what the image needs
        can you make it sepia?
        sepia please
        I want sepia
        sepia for this one
        let's go sepia
        make sepia of it, can you?
        sepia colours
        photo in sepia
        sepia, full picture
        we want it in sepia tones
        could you put a sepia filter on my photo?
        is there a sepia mode?
        do you have sepia? then use it
        I need a sepia print of this
        ever tried it in sepia? I'd like to
        it needs to go sepia
        give me that sepia thing
        I love sepia, can we have it here?
        I think sepia is right for this
        would you turn my photo sepia?
        sepia from corner to corner
        the colours should turn sepia
        sepia toning
        sepia 100%
        sepia preset, whole image
        the brown one, what's it called, sepia
        we're making a sepia calendar and this is the last page
        grandpa's pictures are sepia and I want mine to match
        my teacher said to hand it in as sepia
        colour out, sepia in
        it doesn't look right in colour, try sepia
        the wedding invites are sepia, so should this be
        every colour in it swapped to a shade of sepia
        sepia now
        sepia photo
        sepia effect
        with a sepia filter
        it's sepia now
        it turns sepia
        the picture is in sepia
        can it be sepia?
        can you do sepia?
        can I have it in sepia?
        can we try sepia?
        could you make it sepia?
        could the picture be sepia?
        will you do this one in sepia?
        how would it look in sepia?
        what about sepia?
        I want it sepia
        I want a sepia photo
        I want to see it in sepia
        I'd like it sepia
        I'd like it better in sepia
        I wish it was in sepia
        I'm going for a sepia look
        let's make it sepia
        it should be sepia
        it needs to be in sepia
        sepia would suit this
        sepia is what I want
        same but sepia
        don't use normal colours, use sepia
        the pub menu is all in sepia, can this photo match?
        we did a cowboy town print shop thing, they made it sepia, I want that
        my uncle printed on sepia paper, I'd like mine sepia too
        sepia LUT, full strength
        /sepia
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
        sketch pls
        pencil style
        photo -> sketch
        filter = pencil sketch
        mode: pencil drawing
        a drawing, in pencil
        in pencil please
        sketchy look, like pencil
        graphite drawing, thanks
        could you maybe draw this in pencil?
        I'd rather have a pencil drawing
        it must look like a pencil sketch
        the photo should become a pencil drawing
        would you be so kind as to make a sketch of it?
        may I have the pencil-drawn version?
        this would be lovely as a pencil drawing
        if it were a pencil sketch I could hang it in the hall
        my nephew wants it as a pencil drawing
        I wish this was a pencil sketch
        real photo is too plain, pencil drawing is nicer
        sketch this, would you?
        what about converting it into a pencil sketch?
        the whole picture has to be redrawn in pencil
        no photo any more, a sketch
        as a sketch in pencil, that's how I want the picture
        know those pencil portraits street artists do? this in that style
        it ought to end up as a sketch
        a sketch, done in pencil, of the entire scene
        I need to get this picture as pencil drawing, is possible?
        the picture, only sketched
        sketch mode
        sketch please
        I want a drawing of it
        I want it drawn
        drawing pls
        pencil drawing please
        can you turn my photo into a drawing?
        is there a sketch mode?
        let's have a sketch of it
        could you make it look sketched?
        drawn, not photographed
        I like photos, but I love pencil drawings, so make it one
        photo to drawing
        would you draw my picture with a pencil?
        sketch style, full picture
        we need a pencil sketch of this
        it's supposed to be a pencil drawing
        a rough pencil version
        how do I make a sketch of this photo?
        pretty please, a pencil drawing
        I want it to be a sketch
        I can't draw, so could you sketch the picture for me?
        I want to colour it in myself, so turn it into a sketch
        the whole scene in graphite
        it should be all pencil
        hatching and pencil lines, no photo look
        B2 pencil on everything
        this photo but drawn in pencil
        for our art lesson the picture has to be a pencil drawing
        a sketch would look nicer than the photo
        do you do pencil drawings? I'd like one of this
        you can take the photo and give me back a sketch
        pencil sketch please
        like a sketch
        it is a pencil drawing now
        the photo turns into a drawing
        can it be a sketch?
        can you draw it?
        can you make a sketch of it?
        can I have a sketch?
        could it be a drawing?
        could you turn it into a sketch?
        could I have a pencil sketch of this?
        would you make it a pencil drawing?
        may I have it as a drawing?
        how would it look in pencil?
        what would it look like drawn?
        what about pencil?
        I want it sketched
        I want a pencil drawing of this
        I want to see it as a pencil drawing
        I need it as a drawing
        I'd like a drawing of it
        I'd like it to be a pencil drawing
        I wish somebody would draw this in pencil
        let's make it a sketch
        let's turn it into a pencil drawing
        it should be a drawing
        it needs to look drawn
        it was a photo, now it's a drawing
        same but drawn in pencil
        not a photo, a drawing
        my sister draws all her pictures in pencil and I want this like hers
        the frame on my wall is for a pencil drawing, can it be this?
        courtroom artists do it in pencil, so do this like that
        /sketch
        HB pencil rendering, full frame
        our bakery cards have little pencil drawings on them, can this be one?
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
        pixel art pls
        pixels pls
        pixelated
        blocky pixels
        filter = pixelate
        photo -> pixel art
        mode: pixel art
        effect: pixelated
        in pixels please
        pixely look
        could you maybe pixelate it?
        would you pixelate that for me?
        pixel art would be cool
        may I get the pixel art edition?
        it should become pixel art
        all of it must be pixelated
        I'd rather have it pixelated
        I wish it was pixel art
        my kid wants this as pixel art
        the whole photo has to be made of coarse pixels
        is there some button that makes pixel art?
        if this were pixel art I'd use it as my avatar
        no smooth lines, just pixels
        as pixel art, that is how I'd like the picture
        know those pictures made of big pixels? same for this one
        not a photo any longer, but pixel art
        I want that picture become pixel art
        pixel art is my thing, so this as pixel art as well
        visible pixels everywhere, that'd be the result
        everything ought to be drawn in fat pixels
        can you pixelate it?
        pixel art please
        pixels!
        pixelate, all
        I want it pixelated
        pixel art mode
        pixel version of this pls
        pixelation on
        pixelation, strong
        pixel effect, whole image
        let's go pixel art
        let's pixelate it
        we want big fat pixels
        could you turn my picture into pixel art?
        would you make this pixel art for me?
        is there a pixel art filter?
        I need this in pixel art
        it should be made out of pixels
        it should look blocky, pixel art style
        bro make this pixel art
        it'd be so much cooler with giant pixels
        this photo but in pixels
        all pixels, no smooth bits
        block size up, I want it pixelated
        low res, chunky pixels
        64x64 pixel art
        how do I turn this into pixel art?
        do you know pixel art? can you do it with my photo?
        I'm collecting pixel art, so turn this into some
        the picture is too fine, I want to see square pixels
        my friends all have pixel art pictures, I want one too
        it needs to be blocky, with pixels you can really see
        pixelated please
        pixel art now
        big pixels please
        all pixels
        with big pixels
        it is all pixelated now
        the picture turns into pixel art
        the picture is made of big square pixels
        can it be pixelated?
        can you turn it into pixels?
        can I have it as pixel art?
        could you make it pixel art?
        could it be made of pixels?
        would you turn it into pixel art?
        how would it look as pixel art?
        how do I make it pixelated?
        what about pixels?
        I want it as pixel art
        I want it to look like pixel art
        I need it pixelated
        I'd like it pixelated
        I'd like pixel art of this
        I'm after a pixel art style
        let's make it pixel art
        it should be pixelated
        it needs to be pixelated
        the picture should be pixel art
        same but in pixel art
        don't make it smooth, make it pixelated
        not smooth, pixels
        we do cross-stitch from pixel art, so can you pixelate this?
        the sprite guy quit so now I need this as pixel art
        fuse beads need square pixels, so turn it into pixel art
        /pixelate
        nearest neighbour, 8px blocks, whole image
        my little brother likes when you can see all the squares, so pixelate it
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
        posterise pls
        poster style
        filter = posterise
        mode: posterised
        palette -> few colours
        number of colours: low
        few flat colours
        posterised look, thanks
        like a poster print
        could you maybe posterise it?
        may I have it posterised?
        a posterised picture, if you'd be so kind
        it has to be posterised
        the colours should be reduced to a few
        I wish it only had a few colours
        the picture must come out posterised
        too many shades, fewer colours are enough
        if it had just a few colours, it would look like a poster
        is there a posterise button?
        the colours: as few as possible
        so many tones! a few flat ones should do
        in a few flat colours, that's how I'd like it
        my son wants it to look like a poster
        know the posterise filter in Photoshop? that one
        a poster effect ought to be applied
        I want picture with not many colours, like poster
        from thousands of colours down to a few
        posterise, strong
        can you posterise it?
        poster filter, strong
        poster please
        poster mode
        I want it like a poster
        I want fewer colours
        less colours
        less colours pls
        just a few colours
        only few colours, flat
        can you use fewer colours?
        could you make a poster out of it?
        would you turn my photo into a poster?
        could you cut the number of colours?
        there are too many colours
        too many colours in it
        let's have fewer colours
        let's do the poster effect
        we want a poster look for this
        is there a poster effect?
        it should have fewer colours
        it should be flat like a poster
        nobody needs all those shades, five colours will do
        posterise to 4 levels
        6-colour palette
        palette of five, no gradients
        this photo but with fewer colours
        how do I reduce the colours to just a few?
        I'm going to hang it up, so make it look like a poster
        with so many colours it's a mess, a few flat ones please
        the screen printer can only do a few colours, so reduce them
        not many colours
        posterised photo
        with a poster effect
        it's posterised now
        it turns into a poster
        the picture is now a poster print
        can it be a poster?
        can you make it like a poster?
        can you do a poster effect?
        could you use fewer colours?
        could you do it in only a few colours?
        would you use only a few colours?
        may I see it as a poster?
        how would it look with just a few colours?
        what about a poster effect?
        I want a poster effect on it
        I want to see it as a poster
        I'd like a poster look
        I'd like fewer colours
        I don't want so many colours
        I wish there were fewer colours
        let's make it a poster
        it should look like a poster
        it should have just a few colours
        it needs a poster effect
        there should be fewer colours
        same but as a poster
        my paint set has few colours and I want to copy this, so use only a few
        we sew flags of this, so only a few flat colours can stay
        like Obama's Hope picture, only a few flat colours
        I'm cutting vinyl from this, so I need it down to a few flat colours
        /posterise
        16 million colours in, half a dozen out
        levels per channel: 3
        our T-shirts get dearer with every colour, so fewer please
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
        warm pls
        warmth up
        + warmth
        tone: warm
        filter = warm
        colours -> warmer
        temperature: warmer
        warm tint please
        warmer white balance
        less blue, more orange
        warm tones everywhere
        could you maybe warm the colours?
        would you warm it up a little?
        it should have a warm tint
        the colours must be warmer
        I'd rather have warm tones
        I wish the colours were warmer
        may I have it in warmer tones?
        would be nicer with warmer colours
        the light ought to be warmer
        if the colours were warmer it would look friendlier
        in warm tones, that's how I'd like the picture
        is there a warm filter? if so, on with it
        the whole image has to be given warmer colours
        see how cold the colours look? I need them warm
        my mother likes warm colours, so could this get some?
        cold tones out, warm tones in
        please, I want colours more warm
        the overall tone wants warming
        from cool to warm, colour-wise
        can you make it warmer?
        warmer, would you?
        a bit warmer please
        warm tones only
        a filter that makes it warm
        more warm, less blue
        orange up, blue down
        I want it warmer
        I want warm colours
        I want warmer light
        could you warm it up?
        could we have warmer colours?
        let's warm it up
        let's have warmer tones
        would you give it warm colours?
        it should be warmer
        it should look warmer than that
        the colours could do with some warmth
        too cold, warmer pls
        too blue, make it warmer
        looks cold, can you fix it with warmer colours?
        WB to warm
        temp +15
        amber grade, subtle
        is there a warm filter?
        we need warmer colours for this
        how do I make the colours warmer?
        grandma would say it needs some warmth, colour-wise
        honey-coloured light over the lot, if I may ask
        it's supposed to have warm colours
        the food looks more tasty in warm tones, so make it warmer
        I sell candles, so the photo should be in warm tones
        warm look please
        warmer now
        in warm tones
        with a warm filter
        the colours are warmer
        the picture turns warmer
        can the colours be warm?
        can you use warm colours?
        can you make the light warmer?
        can I see it in warm tones?
        could you make the light a bit warmer?
        could you use warmer tones?
        will you warm the colours up?
        how would it look a bit warmer?
        what about warmer tones?
        I want a warm filter on it
        I need a warmer tone for this
        I'd like a warm filter
        I'd love warmer tones
        I like it warmer
        let's use warmer colours
        it should have warm colours
        it needs a warm filter
        the picture should look warmer
        not so cold, warmer
        same but with warm colours
        the photo booth light was all blue, I want it warmer
        the bread looks blue, warmer colours would sell it
        like you sit by a lamp with a yellow bulb, warmer colours
        warm 3000K light
        Kelvin slider to the right, warm
        peachy tones would be dreamy, so warm it
        /warm
        wb shade instead of daylight, so it goes warmer
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
        cooler tint
        - warmth
        icy tones
        filter: cool
        palette -> cold
        colours too hot, cool them
        cooler, please, colour-wise
        bluish light all over
        could you maybe cool the tones?
        cold is the tone I'm after
        the warmth bothers me, I'd rather see cool colours
        my sister finds cool colours classier, so make do with those
        the tones shall be cold ones
        it wouldn't hurt if the colours were cooler
        any way of getting colder colours?
        photo is too much warm, I need it more cold
        a colder colour temperature must be set
        I wish the light had a cold touch
        see that warm cast? the opposite is what I want, cold
        a shift to the blue, cooler end would be great
        for a crisper feel the colours should go cold
        would you be an angel and give the picture cooler colours?
        this wants a cool white balance
        from head to toe in cool shades
        in cold light it would look far more modern
        the cooler the colours, the better
        no warm tones, cold ones
        all the colours have to be made cooler
        if only the tones leaned a little to the cold side
        can you make it colder?
        can you make the colours cooler?
        colder, would you?
        a bit colder please
        cold tones only
        cool-toned, please
        cold filter
        cooler in tone
        more blue
        I want it colder
        I want cold colours
        I want cooler light
        could you cool it down?
        might I trouble you for some colder colours?
        let's cool it down
        let's have cooler tones
        would you give it cold colours?
        it should be colder
        the colours should be cold
        the colours could do with some cold
        too warm, colder pls
        too orange, make it cooler
        temp -15
        WB to cool
        is there a cold filter?
        we need cooler colours for this
        how do I make the colours colder?
        steel blue grade on everything
        teal and blue over the top, I like my colours cold
        it's supposed to have cold colours
        yellow cast, please correct towards blue
        I sell ice cream, so the photo should be in cool tones
        my skin looks orange, cooler tones would help
        cold look please
        cold filter pls
        much colder
        with colder light
        it's colder now, the colours I mean
        the light gets colder
        the picture turns colder
        can you cool it down?
        can you make the colours colder?
        can I have colder colours?
        could it be colder?
        could you make the light a bit colder?
        would you make the colours colder?
        may I have colder light?
        what about a cold filter?
        I want it cold
        I want a cold filter on it
        I need a cooler tone for this
        I'd like a cool filter
        I'd love cooler tones
        I prefer cold colours
        let's use cooler colours
        it should have cold colours
        it needs a cold filter
        the picture should look colder
        not so warm, colder
        same but with cold colours
        the bulb made everything yellow, I want it cooler
        the silver rings look golden, cooler colours would help
        like under a hospital lamp, colder colours
        cold 7500K light
        Kelvin slider to the left, cold
        Nordic noir colours, cold ones
        /cold
        wb tungsten instead of daylight, so it goes colder
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
        brightness -> up
        brightness: higher
        brightness +
        exposure = higher
        lights up pls
        bright it up
        way brighter
        brightness boost?
        little more light please
        more bright, thank you
        picture too dark, want light
        brighter, that is how I'd like it
        it must be brighter than this
        I wish it was brighter
        the image shall be brightened
        could you maybe lift the brightness?
        if the picture were lighter, one could see more
        would be nicer if it was brighter
        any way to make the whole thing lighter?
        my mum wants the photo brighter
        who turned off the light? I need the image brighter
        I'd rather have the picture a bit lighter
        it looks like the inside of a cave, brighten pls
        so gloomy, this shot. more brightness would help
        the overall brightness has to go up
        this ought to be lighter all over
        let's have a higher exposure
        can't see much, would you mind raising the brightness?
        you know how dark it came out? well, I'd like more light in it
        an underexposed mess, it needs a brightness fix
        can you make it brighter?
        can you brighten it up?
        can I have it a bit lighter?
        brighter, would you?
        a bit brighter please
        brighten
        lighter please
        lighter pls
        more light, would you?
        much brighter
        even brighter
        I want more light in it
        I want to see more, make it brighter
        could you lighten it?
        could you add some light?
        would you make the photo a bit lighter?
        let's make it brighter
        let's brighten this up
        we need more brightness here
        I think it should be brighter
        it should be a lot lighter
        dark photo, make bright
        too dark, can you lighten it?
        EV +1
        exposure +0.7
        gain up
        bro it's pitch black, brighten it
        how do I make it brighter?
        my screen's at full and I still want it lighter
        it needs to be a bit brighter so people can see it
        I'm going to post it, but first it has to be brighter
        buyers can't see the details, so it must be lighter
        bright please
        brighter photo please
        some light please
        the picture gets brighter
        the whole thing gets lighter
        can it be lighter?
        can you add more light?
        can you turn up the light?
        can I see it brighter?
        could you brighten the picture?
        could we have it brighter?
        would you brighten it?
        will you make it brighter for me?
        how would it look brighter?
        how do I get more light?
        I want a brighter picture
        I need more light
        I'd like more light
        I'd like the brightness turned up
        I don't like how dark it is, make it brighter
        I can hardly see it, more light please
        I like it brighter
        let's have it a bit lighter
        it shouldn't be so dark
        it could use more light
        there should be more light
        same but lighter
        grandpa can't make it out, more light for him please
        I shot it with the blinds down, so it wants brightening
        this is darker than my coffee, lighten it
        my selling app says the photo is too dark, so brighter please
        gamma 1.4
        /brightness +30
        histogram to the right
        lift mids and shadows and highs, brighter overall
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
        brightness -> down
        brightness: lower
        brightness -
        exposure = lower
        dimmer pls
        dark it a bit
        way darker
        dim everything?
        little less light please
        more dark, thank you
        picture too bright, want dark
        darker, that is how I'd like it
        it must be darker than this
        I wish it was darker
        the image shall be darkened
        could you maybe reduce the brightness?
        if the picture were darker, it wouldn't hurt my eyes
        would be nicer if it was darker
        any way to make the whole thing dimmer?
        my mum wants the photo darker
        I need sunglasses for this one, make the image darker
        I'd rather have the picture a bit darker
        it's blinding, darken pls
        so glaring, this shot. less brightness would help
        the overall brightness has to go down
        this ought to be darker all over
        let's have a lower exposure
        can hardly look at it, would you mind lowering the brightness?
        you know how bright it came out? well, I'd like less light in it
        an overexposed mess, it needs darkening
        can you make it darker?
        can you darken it?
        can I have it a bit darker?
        darker, would you?
        a bit darker please
        darken
        dimmer
        less light, would you?
        less bright please
        much darker
        even darker
        I'd want it darker
        I want less light in it
        I don't want it so bright
        could you dim it?
        could you take some light out?
        would you make the photo a bit darker?
        let's make it darker
        let's darken this
        we need less brightness here
        it should be darker
        it should be a lot darker
        it shouldn't be that bright
        bright photo, make dark
        too bright, can you darken it?
        EV -1
        exposure -0.7
        bro my eyes, darken it
        how do I make it darker?
        moodier, as in with less brightness
        white text goes on top, so the picture needs to be darker
        it's my phone wallpaper and too light, so darken it
        too much light, take some away
        darker picture
        less light pls
        not so light
        with less light
        the light gets weaker
        can you dim it?
        can you turn the brightness down?
        can you give it less light?
        can I see it darker?
        could you darken the picture?
        could you give it a bit less light?
        would you darken it?
        would you turn the light down?
        how would it look darker?
        how do I get less light?
        I want it less bright
        I want a darker picture
        I need less brightness
        I'd like it less bright
        I'd like the brightness turned down
        I don't want so much light
        I prefer it darker
        let's turn down the brightness
        it should be a bit darker
        it shouldn't be so light
        it needs to be darker
        there should be less light
        same but less bright
        the flash was too strong, so darker please
        my bedroom frame glows at night, darker would be kinder
        brighter than the sun lol, darken
        the print shop says it's too light, so make it darker
        gamma 0.7
        /brightness -30
        histogram to the left
        dark mode for this photo, I mean less brightness
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
        blur -> on
        blur: yes
        + blur
        focus = off
        sharpness: low
        blurry pls
        blur everything?
        no sharpness
        unsharp, please
        all blurry, thanks
        little blur on all
        I want it not sharp
        blurred, that is how I'd like it
        it must be blurry
        I wish it was out of focus
        the image shall be blurred
        could you maybe blur the whole thing?
        if the picture were blurry, it would be perfect
        would be nicer if it wasn't so sharp, so blur it
        any way to get the whole image unsharp?
        my daughter wants the photo to be blurry
        I'd rather have the picture out of focus
        like when I take my glasses off, all blurred
        the sharp look bothers me, give it a blur
        as if seen through frosted glass, all blurry
        this ought to be a blur
        everything should look as if the camera wasn't focused
        you know how it looks when the lens is out of focus? like that
        for my slides I need the whole thing as a blurry backdrop
        it's way too crisp, is it possible to blur it?
        blur on
        blur please
        can you blur it?
        can you make it blurry?
        can I have it blurred?
        a bit blurry please
        blurred please
        blurred out, all of it
        more blur
        a blur filter for this
        soft focus please
        not sharp, all soft
        not so sharp please
        I want it blurry
        I want a blur
        I don't want it so sharp
        could you blur everything?
        could you take it out of focus?
        would you blur my picture, please?
        let's blur it
        let's make it fuzzy
        we need the whole image blurred
        I think it should be blurry
        it should be all out of focus
        gaussian blur, 8px
        blur radius 10
        nobody should recognise anything, so blur the lot
        how do I blur this?
        is there a blur filter?
        bokeh on everything, foreground too
        too sharp, can you blur it?
        it's a quiz for my pupils, so the whole picture should be blurry
        I need it as a login background, so blur the whole thing
        blurred photo
        blur it pls
        less sharp pls
        it's blurry now
        the picture gets blurry
        everything goes blurry
        can it be less sharp?
        can you add a blur?
        can you put it out of focus?
        can I see it blurred?
        could it be blurry?
        could you make it blurry?
        could I have it blurred?
        would you add some blur?
        how would it look blurred?
        what about making it blurry?
        I want it less sharp
        I want some blur on it
        I need a blur on everything
        I'd like it less sharp
        I'd like some blur
        I don't want it in focus
        let's add a blur
        it should be blurred
        it shouldn't be so sharp
        it needs to be blurred
        there should be a blur on it
        not clear, blurry
        I took it in focus but wanted it out of focus
        the guessing game starts with it all blurred, so blur it
        my gran sees it like this without glasses: all blurry
        the whole thing goes behind my lyrics, so can it be blurred?
        /blur 20
        box blur, entire canvas
        sharp = false
        pause menu background, so blur it all
    """),
}
