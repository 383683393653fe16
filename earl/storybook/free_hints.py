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
        yuck, {what}
        not so keen on {what}
        bye bye {what}
        {what}? no thanks
        {what} makes me cringe
        since {what} came along I've gone off this picture
        the shot I had in mind was just this, minus {what}
        my ex gave me {what}, so you can guess how I feel seeing it here
        I cropped as far as I could but {what} just wouldn't go out of frame
        please tell me {what} can be made to vanish
        strangers always ask me about {what}, I'd rather they couldn't
        photo very good, only {what} not good, not want
        it bothers my husband to no end that one can see {what}
        the estate agent says buyers will be put off by {what}
        before they brought in {what} it looked so peaceful
        nobody invited {what}
        {what} didn't sign a release, so we can't show that
        the client came back with one comment only: lose the clutter, meaning {what}
        on the day itself I didn't even notice {what}, now it bugs me
        I paid for a clean photo and what do I get? {what}
        what a shame about {what}
        {what} totally kills the vibe
        in a perfect world, no {what} here
        {what} just had to stand there when I pressed the button, typical
        I close one eye and hold my thumb over {what}, and look, so much nicer
        I could live very happily never seeing {what} again
        lovely view if you ignore {what}, but I can't ignore it
        {what} steals the show, which nobody wanted
        let me put it like this: {what} and I are not friends
        a calmer composition would do without {what}
        {what} must be a leftover
        {what}: why?
        not a fan, {what}
        I never liked {what}
        {what} blocks my view
        I'm sick and tired of {what}
        do we really have to look at {what}?
        if it were up to me you wouldn't see {what}
        you can see {what}, and you shouldn't
        I only just noticed {what}, what a nuisance
        must {what} be in every photo I take?
        mummy, I don't like {what}
        grandad thinks {what} came out of nowhere
        the listing photo shows {what}, which doesn't come with the sale
        {what} would scare my customers away
        there was a nice empty spot until {what} turned up
        I'd pay good money not to have {what} in here
        too busy, and it's down to {what}
        {what} may have been fun at the time, not now
        for me {what} is wrong in this photo
        we had a clean shot, then along came {what}
        may I be honest? {what} hurts to look at
        the teacher told us {what} can't be in the poster
        our art director gave {what} a thumbs down
        can you still see {what}? then it isn't finished
        {what}, seriously?
        good shot, shame about {what}
        I'd hoped nobody would see {what}
        {what} came with the stock photo, we have no use for that
        I was so busy smiling I never saw {what} behind me
        thanks, but I can do very well without {what}
        the less people see of {what}, the better
        I don't like seeing {what} there
        I don't want {what} here
        I don't want {what} in my picture
        I don't need {what}
        we don't need {what} in this photo
        {what} looks bad
        {what} looks silly here
        {what} looks wrong
        I hate {what}
        no more {what}
        not {what} again
        why {what}?
        what's with {what}?
        {what} has to go
        {what} doesn't fit in
        {what} doesn't look good in here
        {what} doesn't suit the picture
        the photo looks better if you don't see {what}
        it looked better before {what} was put there
        can we do this without {what}?
        do we need {what}?
        do I have to see {what}?
        does {what} really need to be here?
        I didn't want {what} in the shot
        I can't look at {what} any longer
        I'm tired of looking at {what}
        I've had enough of {what}
        I'd rather not see {what}
        I'd prefer the picture with no {what} in it
        I would be happier without {what}
        I want to see everything but {what}
        I want people to forget about {what}
        {what}, I don't want that
        {what} should not be in this picture
        {what} could just as well be gone
        {what} may leave now
        {what} must not be seen
        {what} might upset my grandmother
        {what} won't do
        nobody wants to see {what}
        nobody likes {what}
        no one should know {what} was ever there
        everybody asks why {what} had to be in the photo
        my wife can't stand the sight of {what}
        my friends laugh at me because of {what}
        my little sister is scared of {what}
        the neighbours complained about {what}
        the only problem here is {what}
        the trouble with this picture is {what}
        the worst thing about it is {what}
        one thing too many: {what}
        too much stuff, I mean {what}
        pic is fine but {what}... nah
        {what} = clutter
        {what}: delete-worthy
        {what} gives me the creeps
        {what} is so annoying
        {what} is nothing but trouble
        {what} keeps me from liking this photo
        {what} pulls the eye away from the rest
        {what} blocks what I really wanted to show
        because of {what} I can't use this picture
        with {what} in it I can't send this to anyone
        how nice it was here before {what} came
        what would it look like if {what} had never existed?
        how would this look with {what} out of it?
        let's pretend {what} never happened
        if you ask me, {what} was a bad idea
        I wanted just the view and not {what}
        someone left {what} in my picture
        I don't know why {what} appears here, not good
        {what} no good for me, no want see
        for the catalogue {what} would be out of place
        when I took this I should have waited until {what} was gone
        you see {what}? I don't want to
        the teacher says {what} isn't allowed in the picture
        {what} sticks out like a sore thumb
        good riddance to {what}
        the boss fight arena doesn't need {what}
        I feel sad whenever I see {what}
        out of everything in here I like {what} the least
        {what} and this picture just don't go together
        I took a great picture, then I saw {what}
        no one asked for {what}
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
        I'd kill for {a} here
        {a}? nowhere to be seen, pity
        where on earth did {the_new} go?
        hm, what if {a}?
        {a}, anyone?
        dear me, they left out {a}
        my son looked for {a} for five minutes and started crying
        last year's version had {a}, and everybody loved that
        so empty... maybe {a} would help
        a picture like this without {a}? come on
        in my dream last night there was {a} right in this scene
        I promised the kids {a}, and now they stare at an empty spot
        the story speaks of {a}, but the illustration shows nothing of the kind
        you know what would be cool? {a}
        picture is boring, with {a} not boring any more
        something tells me {a} would do wonders
        I do love {a} in a photo, and what a shame there's none
        it's all a bit bare, I could picture {a}
        the brief clearly mentioned {a}
        everyone at the office agreed that {a} was lacking
        I keep wondering how this would be with {a}
        funny, I could have sworn {the_new} would be in here
        when I was a child there was {a} in this place, how I long for that
        did {the_new} miss the bus or what?
        nothing beats {a} in a scene like this
        shame that {the_new} didn't make it into the photo
        {a} would make grandpa smile
        I'd feel better about this picture if I spotted {a}
        give or take {a}, it's finished, and I'd say give
        the composition begs for {a}
        {a}: not there yet
        wanted: {a}
        {a} would be lovely
        I could really do with {a}
        too bad we can't see {a}
        we're one thing short: {a}
        I feel the want of {a}
        you can't have a scene like this without {a}
        everyone else's picture has {a}
        my class wonders why they can't find {a}
        mum, can there be {a}?
        have you thought about {a}?
        any chance of {a}?
        there ought to have been {a}
        nobody has thought of {a}, I see
        it could have been great, if {a} had been there
        the scene looks naked without {a}
        I see everything I asked for but {a}
        I thought you'd have given me {a} by now
        the customer asked me where {the_new} went
        I bet {a} would sell this better
        we used to have {a}, I'd be glad to see that again
        a bit lonely, this place, {a} would change that
        would it hurt to have {a}?
        so where have you hidden {the_new}?
        for a real party feeling one needs {a}
        the longer I look, the more I want {a}
        it says on the list: {a}. I don't see any such thing
        picture good, but where {a}?
        it's nice, it would be nicer with {a}
        once {the_new} shows up, the picture will be done
        level incomplete: {a} not found
        there's a gap in this picture, just right for {a}
        I want to see {a}
        I'd like to see {a} here
        I would love {a}
        I wish there was {a}
        I wish I could see {a}
        there is no sign of {a}
        there should be {a}
        there could be {a}
        there has to be {a} somewhere
        there must be {a}, or it won't be right
        there was meant to be {a}
        why isn't there {a}?
        why can't I see {the_new}?
        where's {the_new} gone?
        who took {the_new} away?
        who has seen {the_new}?
        has anyone seen {the_new}?
        I don't see {the_new}
        I can't see {the_new} anywhere
        I looked everywhere for {the_new}
        I keep looking for {the_new}
        no sign of {the_new} yet
        {the_new} should be here by now
        {the_new} must have run away
        {the_new} never showed up
        {the_new} got left out
        {the_new} seems to be missing
        {a} would look good here
        {a} would be cool
        {a} would be fun
        {a} would fit in nicely
        {a} would make me happy
        {a} would finish it off
        {a} wouldn't hurt
        {a} wouldn't be a bad idea
        {a} might be just the thing
        {a} might liven things up
        {a} should be there too
        {a} belongs in a picture like this
        {a} can't be missing from a scene like this
        {a} is all I ask for
        {a} is still to come
        maybe {a}?
        perhaps {a} as well?
        and {a}?
        why not {a}?
        {a}, maybe
        {a}, that's what I'm missing
        {a} and I'm happy
        I was thinking of {a}
        I'm thinking {a}
        I have {a} in mind
        I could imagine {a}
        I feel like seeing {a}
        I like {a}, but I see no such thing
        I always wanted {a}
        I ordered {a} and didn't get it
        I hoped for {a}
        we need {a}
        we could use {a}
        we still need {a}
        we are short of {a}
        don't you think it needs {a}?
        do you have {a} for me?
        could there be {a}?
        couldn't there be {a} as well?
        is there no way to see {a} here?
        it wants {a}
        it isn't complete without {a}
        it would look more real with {a}
        it would be funnier with {a}
        the place could use {a}
        the scene wants {a}
        the only thing missing is {a}
        the kids would be over the moon about {a}
        my daughter asked why there isn't {a}
        my grandson would love to see {a} in this
        our customers expect to see {a}
        our poster promises {a}, so far there's none
        with {a} this would be my favourite picture
        with {a} I'd hang it on the wall
        only {a} missing, then good
        in this picture I not see {a}, I want
        every good picture has {a}
        they told me I'd see {a}
        missing asset: {a}
        the dog is looking for {the_new}
        nearly perfect, just lacking {a}
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
        {what} so tiny omg
        hello, anybody seen {what}? I need binoculars
        ants could overlook {what}
        where's {what}? oh, that little speck
        small, much too small, {what}
        from the back of the room no one can make out {what}
        I had to zoom in to find {what}
        {what} looks like a toy from here
        you call that a size? {what} needs presence
        after all {what} was the reason I took this photo, and now just a dot
        I'd want {what} to hit you right in the eye by sheer size
        on a phone screen {what} comes down to three pixels
        the closer I look the less I see of {what}
        {what} ended up so little, I could cry
        a mouse must feel like a giant next to {what}
        my mother asked what that dot was, and it was {what}
        for the size of the canvas {what} seems a bit puny
        feed {what} some vitamins, such a dwarf
        it's a shame to have {what} at such a modest size
        {what} reads too small in this layout
        more presence for {what} would be great, size-wise
        I know {what} from real life, and it's not such a midget
        my eyes not so good, {what} very small, not can see
        at postcard size no one will recognise {what}, there's too little of it
        whoever drew {what} was being stingy with the size
        doesn't {what} strike you as a bit tiny?
        hardly impressive, {what}, at that scale
        {what}: too small
        too small for me, {what}
        {what} could be bigger
        can't really see {what}
        I'm having trouble seeing {what}
        {what} went almost unnoticed
        what's that, {what}? so tiny
        you need good eyes to spot {what}
        you have to look twice to find {what}
        I expected more of a giant, {what}, I mean
        I'd get more out of {what} in a larger size
        shouldn't {what} be larger than that?
        couldn't {what} have been a bit bigger?
        I asked for a big picture of {what} and got a crumb
        {what} should catch the eye but hasn't the size for it
        the kids at the back say they can't see {what}
        my buyers want a good look at {what}, and they can't get it at this size
        as the star of the show {what} should not be so little
        {what} was shot from too far away, looks minuscule
        {what} plays the lead, so why such a small part of the frame?
        it would help if {what} took up more of the picture
        I'd have gone larger with {what}
        I keep overlooking {what} because of the size
        everyone walks past {what}, too small to be noticed
        did you use the travel size of {what}?
        {what} got the small end of the stick, size-wise
        in print {what} would be no more than a pinhead
        the hitbox of {what} is way too small
        {what} very little, I want see better
        mummy, {what} got too little
        {what} looks far away and small, and I'd like a proper view
        the smaller {what} gets, the sadder I am, and now I'm very sad
        {what} hasn't grown since I last looked, sadly
        if {what} had twice the size, we could talk
        I can't see {what} very well
        I can't see {what} properly
        I can't see {what} from here
        I can't make out {what}
        I can hardly find {what}
        I can barely spot {what}
        I almost missed {what}
        I almost didn't see {what}
        I didn't even see {what} at first
        I nearly overlooked {what}
        I have to squint to see {what}
        I need my glasses to see {what}
        I need a telescope to see {what}
        I need a closer view of {what}, so tiny
        I want to see more of {what}
        I want to see {what} better
        I'd like to see {what} better
        I'd like {what} to be bigger
        I would have made {what} bigger
        I would like {what} more if it was bigger
        I hoped {what} would be bigger
        I thought {what} was bigger than that
        I remember {what} being much bigger
        I like {what}, but too small
        I don't like how small {what} looks
        I don't like {what} so small
        we can hardly see {what}
        you can hardly see {what}
        you can't see {what}, too small
        you can't really see {what}
        nobody can see {what}
        nobody sees {what}
        one can hardly see {what}
        no one ever notices {what}, and it's because of the size
        people don't see {what} because it's too small
        {what} looks small
        {what} looks tiny
        {what} looks so small
        {what} looks a bit small to me
        {what} seems small
        {what} seems too little
        {what} seems far too small
        {what} came out smaller than I wanted
        {what} turned out too small
        {what} not big enough
        {what} can't be that small
        {what} shouldn't be so small
        {what} should be bigger, don't you think?
        {what} should be easier to see
        {what} should be hard to miss, but it's tiny
        {what} has to be bigger than that
        {what} must be bigger, no?
        {what} might be better bigger
        {what} would look better bigger
        {what} would be nicer if you could see more of it
        {what} wants to be big
        {what} wants to grow
        {what} gets lost in the picture
        {what} hardly shows
        {what} disappears next to everything else
        {what} doesn't fill enough of the picture
        {what} takes up too little space
        {what} doesn't take up enough room
        {what}, bigger would be better
        {what}? can't see, too small
        small {what}, bad eyes
        way too tiny, {what}
        so small, {what}
        a bit small, {what}
        how small {what} looks!
        how tiny can you make {what}? too tiny, I say
        why did {what} come out so little?
        why can't I see {what} better?
        did {what} shrink?
        did somebody shrink {what}?
        does {what} have to be so small?
        can {what} be that small? hardly
        is that really all the size {what} gets?
        what if {what} was bigger?
        wouldn't {what} be better if it was bigger?
        if only {what} was bigger
        it's a pity that {what} is so small
        it's hard to see {what}
        too bad {what} is so small
        my granddad can't find {what}, it's that small
        my students can't see {what} from their desks
        my customers never notice {what}, too little
        on my phone I can't see {what} at all, so small
        my old eyes have trouble finding {what}
        next to the rest {what} looks like a crumb
        from far away you don't see {what}
        in the thumbnail {what} vanishes, needs size
        {what} needs more visual weight, too small now
        {what} still at level one, time to grow
        it's supposed to be about {what}, but you hardly see it
        the picture is all about {what}, so why make it tiny?
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
        {what} = giant, not good
        woah, {what}, massive
        help, {what} crushes everything
        can't see past {what}
        what a whopper, {what}
        {what} needs a diet
        a more modest {what} would be nice, don't you think?
        {what} takes all the limelight, purely by size
        I feel like {what} might burst the frame
        half the size would be plenty for {what}
        the rest of the scene looks like toys beside {what}
        who inflated {what}?
        I only wanted {what} as a little detail in the scene
        {what} should be a side note, not fill everything
        it's overwhelming how much of the frame goes to {what}
        my daughter is scared of {what} because of the sheer size
        too much of a good thing, the size of {what}
        did {what} swallow a balloon pump?
        big like an elephant, {what}, I not like so big
        the scale of {what} seems off, far too massive
        I'd be fine with {what} at a humbler size
        {what} reads too large in this layout
        next to {what} all else looks like a doll's house
        the photo is nice but {what} hogs half of it
        I love {what}, just not in XXL
        there's such a thing as too big, and {what} proves it
        I need some breathing space around {what}, right now it's gigantic
        {what} in a smaller size, wouldn't that be more elegant?
        hard to fit a headline in with {what} being this huge
        honestly, would it kill {what} to shrink a little?
        {what}: too big
        way too large for me, {what}
        {what} overdoes it, size-wise
        {what} wants all the room
        does {what} have to be so huge?
        isn't {what} rather too large for this?
        couldn't {what} have been a little smaller?
        I see {what} and hardly anything else, so big
        I wouldn't have gone that large with {what}
        I asked for a touch of {what} and got a monster
        my customers are overwhelmed by the size of {what}
        {what} was shot from too close, looks enormous
        {what} should only be a detail, not a giant
        the eye goes straight to {what}, too large
        {what} plays a minor part, so why such a large one?
        it would help if {what} took up less of the picture
        you can't get round {what} at that size
        {what} leaves hardly any space for my text
        {what} looms over everything else
        did you order {what} in extra large?
        that's one enormous version of {what}, I must say
        less of a giant, please, I mean {what}
        in print {what} would cover half the page
        {what} is overpowered, size should be nerfed
        {what} very big, I want not so big
        mummy, {what} got too big
        {what} should know its place and not be so big
        I never knew {what} to be that gigantic
        {what} overgrew the picture
        I'm fond of {what}, but in a handier size
        if {what} had half the size, we could talk
        the proportions are wrong, too much bulk on {what}
        I don't like how big {what} looks
        I don't like {what} so big
        I don't need {what} that big
        I don't want {what} to be so big
        I didn't want {what} that large
        I never wanted {what} so huge
        I want {what} less big
        I'd like {what} to be smaller
        I would like {what} more if it was smaller
        I would have made {what} smaller
        I hoped {what} would be smaller
        I thought {what} was smaller than that
        I remember {what} being much smaller
        I like {what}, but too big
        I like {what}, just not that big
        I can't see anything because {what} is so big
        I can't see anything but {what}, so large
        I only see {what}, too big
        I feel {what} is too big
        I think {what} is too big
        I think {what} could be smaller
        I was hoping for a smaller size of {what}
        we don't need so much of {what}, size-wise
        you only see {what}, too huge
        all you see is {what}, far too large
        {what} looks big
        {what} looks huge
        {what} looks so big
        {what} looks a bit big to me
        {what} looks way too large
        {what} seems too big
        {what} seems a little large
        {what} seems far too huge
        {what} came out bigger than I wanted
        {what} turned out too big
        {what} not small enough
        {what} can't be that big
        {what} shouldn't be so big
        {what} shouldn't take up so much room
        {what} should be smaller, don't you think?
        {what} could be a bit smaller
        {what} has to be smaller than that
        {what} must be smaller, no?
        {what} might be better smaller
        {what} would look better smaller
        {what} would be nicer if it wasn't so huge
        {what} wants to be small
        {what} takes up half the picture
        {what} takes up too much room
        {what} takes too much place
        {what} takes over the whole picture
        {what} fills the whole picture
        {what} needs too much room
        {what} hardly fits in the picture
        {what} barely leaves space for the others
        {what} gets too much space
        {what} makes everything else look tiny
        {what} makes the rest look small
        {what} just goes on and on, too big
        {what}, smaller would be better
        {what}? much too big
        big big {what}, too big
        way too huge, {what}
        so big, {what}
        a bit big, {what}
        how big {what} looks!
        wow, {what} came out enormous
        why did {what} come out so big?
        why does {what} need so much space?
        why does {what} look like a giant?
        did {what} grow?
        did somebody blow up {what}?
        does {what} have to take up so much room?
        is it me or does {what} look too big?
        must {what} be so big?
        what if {what} was smaller?
        wouldn't {what} be better if it was smaller?
        if only {what} was smaller
        it's a pity that {what} is so big
        too bad {what} is so big
        nobody likes {what} this big
        no one wants {what} that huge
        my husband says {what} is too big
        my kids think {what} looks like a monster, so big
        my students think {what} looks far too large
        my layout has no room for such a big version of {what}
        next to {what} we all look like ants
        the picture is full of {what}, size too large
        there's hardly room for anything beside {what}
        a smaller size would suit {what}
        less space for {what} would be nice
        {what} has too much visual weight
        {what} must have eaten a growth mushroom
        with {what} that big you miss the rest
        for a side character {what} has grown too large
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
        {what}: think {likeness}
        {likeness}-like colour, {what}
        colour ref for {what}: {likeness}
        close your eyes, see {likeness}? paint for {what}, done
        see {what}? should match {likeness} in colour
        my mum loves the colour of {likeness} and would like to see {what} that way
        if {what} stood beside {likeness} you couldn't tell the colours apart
        {what} ought to rival {likeness} in colour
        in the very tint of {likeness}, that's how I'd like {what}
        eyedropper on {likeness}, then fill {what}
        put {likeness} next to {what} and I want no difference in hue
        wouldn't {what} be gorgeous in the hue of {likeness}?
        {what} must be having colour same like {likeness}
        I saw {likeness} this morning and thought: that colour, for {what}!
        the palette for {what} comes straight from {likeness}
        {what} hasn't got a nice colour, {likeness} has, so borrow it
        I'd rather {what} took its colour from {likeness}
        ever looked closely at {likeness}? such a colour would suit {what}
        the colour code for {what}? no idea, but {likeness} has the one I'm after
        {what} should pass for {likeness} if you went by colour alone
        the shade of {likeness} would look so much better on {what}
        I want to be reminded of {likeness} by the colour of {what}
        from now on {what} and {likeness} shall be the same colour
        a chameleon sitting on {likeness} would turn the colour I want for {what}
        what {likeness} has in colour, {what} should have too
        {what}: {colour} like {likeness}
        {what}, {colour} as {likeness}
        I like the colour of {likeness}, use it for {what}
        {what} has to be the colour of {likeness}
        use the colour of {likeness} for {what}
        {likeness} has a nice colour, I want it for {what}
        could we have {what} as {colour} as {likeness}?
        wouldn't {what} be pretty in the colour of {likeness}?
        I'd go for {what} in the colour {likeness} has
        turn {what} as {colour} as {likeness}
        {what} must turn {colour} like {likeness}
        what colour has {likeness}? same for {what}
        do you know {likeness}? well, {what} in that colour
        {what} may be as {colour} as {likeness}, I wouldn't mind
        may {what} please have the colour of {likeness}?
        mummy, can {what} be {colour} like {likeness}?
        {what} isn't {colour} enough, I want it like {likeness}
        I see {what} in a colour like {likeness}
        the client wants {what} in a tone like {likeness}
        the kids voted: {what} gets the colour of {likeness}
        {what} > tone of {likeness}
        skin for {what}: colour of {likeness}
        if only {what} had the colour of {likeness}
        our brand colour is that of {likeness}, so it should be on {what}
        I bought paint that looks like {likeness}, show me {what} in it
        how about the colour of {likeness} for {what}?
        a coat of paint like {likeness} would suit {what}
        people should say that {what} has the colour of {likeness}
        {what} was meant to be {colour}, you know, like {likeness}
        you'll find the right colour on {likeness}, {what} should wear it
        {colour}, like {likeness}, that's the look for {what}
        nothing is {colour} like {likeness}, and {what} should be too
        what about {what} looking {colour}, in the way {likeness} does?
        the colour one sees in {likeness} is missing on {what}
        let's see {what} with the colour of {likeness} all over
        I want {what} the colour of {likeness}
        I want {what} to look like {likeness} in colour
        I want {what} {colour} like {likeness}
        I need {what} in the colour of {likeness}
        I'd like to see {what} as {colour} as {likeness}
        I would like {what} {colour}, like {likeness}
        I wish {what} had the colour of {likeness}
        I wish {what} was {colour} like {likeness}
        I wish {what} was as {colour} as {likeness}
        I think {what} would look nice {colour} like {likeness}
        I think {what} would look good in the colour of {likeness}
        I thought of {likeness} for the colour of {what}
        I dream of {what} as {colour} as {likeness}
        I prefer {what} in the colour of {likeness}
        I love how {colour} {likeness} can be, {what} should be like that
        I can see {what} being {colour} like {likeness}
        I was thinking {what} as {colour} as {likeness}
        I'm looking for the colour of {likeness}, and it's for {what}
        we want {what} as {colour} as {likeness}
        we need {what} to be {colour} like {likeness}
        we decided on the colour of {likeness} for {what}
        you could do {what} in the colour of {likeness}
        you should be able to mistake the colour of {what} for that of {likeness}
        let's have {what} in the colour of {likeness}
        let's make {what} {colour} like {likeness}
        let's try {what} as {colour} as {likeness}
        it would be nice to have {what} as {colour} as {likeness}
        it would be fun if {what} were {colour} like {likeness}
        {what} should be {colour} like {likeness}
        {what} should be as {colour} as {likeness}
        {what} should be the colour of {likeness}
        {what} should look as {colour} as {likeness}
        {what} should go {colour} like {likeness}
        {what} should come in the same colour as {likeness}
        {what} could be as {colour} as {likeness}
        {what} could be the colour of {likeness}
        {what} could use the colour of {likeness}
        {what} would look better {colour} like {likeness}
        {what} would look great as {colour} as {likeness}
        {what} would be prettier if it had the colour of {likeness}
        {what} might look good {colour} like {likeness}
        {what} must be as {colour} as {likeness}
        {what} must match the colour of {likeness}
        {what} has to match {likeness}, the colour I mean
        {what} needs to be {colour} like {likeness}
        {what} needs the colour of {likeness}
        {what} wants to be {colour} like {likeness}
        {what} deserves the colour of {likeness}
        {what} can be {colour}, the way {likeness} would be
        {what} does not look like {likeness} yet, colour I mean
        {what} doesn't have the colour of {likeness}, but it should
        {what} goes {colour} like {likeness}
        {what} {colour} like {likeness}
        {what} same colour {likeness}
        {what} in {likeness} colour
        {what}, colour like {likeness}
        {what}, colour of {likeness} pls
        colour of {what}: like {likeness}
        colour of {likeness} on {what}
        colour like {likeness}, for {what}
        {colour} like {likeness}: {what}
        {colour} like {likeness}, that's what I want for {what}
        as {colour} as {likeness}, that's how {what} should be
        as {colour} as {likeness}, please, {what}
        like {likeness}, that's the colour I want for {what}
        just like {likeness}, the colour of {what}
        the same colour as {likeness} for {what}
        the colour for {what} is that of {likeness}
        the colour of {likeness} would be nice on {what}
        the colour of {likeness} would suit {what}
        the colour of {likeness} goes on {what}
        the colour of {likeness} is what {what} should have
        the best colour for {what}? like {likeness}
        same hue as {likeness} on {what}
        why isn't {what} {colour} like {likeness}?
        why can't {what} have the colour of {likeness}?
        why not {what} in the colour of {likeness}?
        what would {what} look like in the colour of {likeness}?
        how would {what} look in the colour of {likeness}?
        how would {what} look as {colour} as {likeness}?
        can I have {what} as {colour} as {likeness}?
        can I see {what} in the colour of {likeness}?
        can {what} be the colour of {likeness}?
        could {what} be as {colour} as {likeness}?
        could you do {what} {colour} like {likeness}?
        would {what} look nice {colour} like {likeness}?
        is there a way to get {what} as {colour} as {likeness}?
        remember {likeness}? I want {what} in that very colour
        you know how {colour} {likeness} can be? {what} like that
        my daughter wants {what} {colour} like {likeness}
        my wife would like {what} in the colour of {likeness}
        our customer ordered {what} as {colour} as {likeness}
        in my game {what} has the colour of {likeness}, I want that here
        people say {what} looks boring, the colour of {likeness} would help
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
        brrr, December please
        ski resort vibes
        I'm sick of summer
        hot chocolate weather
        where are the snowmen?
        reindeer would love it here
        it's for our Christmas card
        frozen ponds, bare trees, white roofs
        can the flakes start dancing now?
        the advent calendar needs a picture, so think December
        my little one wants to build a snowman right here
        robins on the bird feeder and everything white around, so pretty
        I miss the cold season, down here in Singapore we never get it
        hope you packed mittens and a scarf
        bears would be hibernating by now
        what if Elsa from Frozen had passed through?
        the ground ought to crunch under our boots, all white
        the snowplough should have come by this morning
        schools closed, everything snowed in
        Narnia under the White Witch, that kind of thing
        much too green for the season, it's nearly Christmas
        it's for the January page of our calendar
        in my country never white outside, I dream to see it once
        icicles should be hanging from everything
        like inside a snow globe, you know?
        let it snow, let it snow, let it snow
        tis the season to be jolly
        Frau Holle should shake out her pillows over this
        mittens on!
        snowman weather
        let it be Christmas
        winter wonderland please
        it's sledge season
        I love winter, show me that
        Christmas is coming, one should see that
        we're selling ski gear, the scene has to match
        Santa's favourite season
        what did this place look like last January?
        my class is learning the seasons, now it's the cold one's turn
        no leaves left on the branches, the pipes frozen
        it ought to be the season of mulled wine and Christmas markets
        I can almost hear the sleigh bells
        get your skates, the pond is frozen over
        polar bears would move in here
        gran loves the first snow on the roofs
        too summery, I need it for the Christmas newsletter
        everything sleeping under a thick white blanket
        I want it to be winter
        I want to see it in winter
        I wish it was winter
        I wish it was Christmas
        I wish it was December
        we want winter
        it should be winter
        it should be winter here
        it should be Christmas time
        it should look like Christmas
        it should look like December
        it should feel like Christmas
        it could be winter in there
        it could do with a bit of winter
        it's winter now
        it's wintertime
        it's Christmas
        it's almost Christmas
        winter please
        winter look
        winter version
        winter has begun
        winter is here
        winter is my favourite season
        winter would be nicer
        winter would suit this place
        Christmas time
        Christmas card look
        make-believe winter, please
        like in winter
        like at Christmas
        like in December
        as if it was winter
        what about winter?
        how about winter?
        why not winter?
        why isn't it winter?
        when will it be winter here?
        is it winter yet?
        can it be winter?
        can we have winter?
        could it be Christmas there?
        could you show me the winter?
        can I see what it looks like in winter?
        what if it was winter?
        what does it look like in winter?
        let it be winter
        let it be December
        let's have winter
        let's pretend it's winter
        let's build a snowman
        let's have a snowball fight
        let's go sledging
        let's go skiing
        I want to go skiing
        I want to build a snowman
        I feel like skiing
        I want to put on my winter coat
        I need my gloves and my hat
        Santa is coming
        Santa is on his way
        where is Santa Claus?
        merry Christmas
        dreaming of a white Christmas
        summer is over, now comes winter
        no more summer, I want winter
        this looks like summer, I want winter
        it's too summery
        the season should be winter
        season: winter
        change of season, winter now
        the kids want winter
        my children can't wait for winter
        my grandchildren are waiting for Christmas
        we need it for our winter sale
        it's for a winter sports poster
        picture must be winter, now is summer, not good
        the roofs should be white and the lake frozen
        you should see people skating on the lake
        all the trees should be bare and white
        it should be cold enough for a snowman
        everything frozen and white
        white roofs, white trees, white ground
        the winter level of the game
        like somewhere in Siberia in January
        the ski lifts have opened
        penguins would like it here
        I hear jingle bells
        put the kettle on, it's freezing and white outside
        my dad is scraping ice off the car
        the lake should be thick with ice, with skaters on it
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
        sleepy time
        moonlit pls
        the sun can go home now
        shh, the baby's sleeping
        vampires only come out later
        crickets, stars, silence
        I can't sleep, so show me what I'd see from my window at 3 am
        the whole world in bed, only the moon up
        hedgehogs and foxes are on the prowl now
        it's a bedtime story, you see, so no sun
        ghost hour has come
        turn off the sun, would you?
        I want to show my telescope club what the sky does up here
        could you put the world to sleep?
        Dracula should feel safe to leave his coffin
        it would be so much more mysterious by the light of the moon
        astronomers wait for this hour
        way past ten, no trace of daylight left
        the kids went to bed ages ago and everything lies in darkness
        when the street lamps have been on for hours
        once upon a midnight dreary
        I work the late shift, I only ever see things by the moon
        black sky, twinkling stars
        let me hear the nightingale
        only the fireflies should give any light
        too sunny for a spooky story
        wolves howl at this hour
        the burglars choose this time to come
        we go stargazing, so the sun must be long gone
        dark side of the clock please, twelve hours from noon
        good night, everyone
        pitch dark outside
        moon up, sun gone
        time for bed
        sweet dreams
        let's say it's three in the morning
        after midnight, when nobody's about
        can I see it when the stars come out?
        the sun should be long down
        I like it better once the sun has gone
        it's lights-out time at the camp
        my kids won't sleep while the sun shines in that picture
        I'd rather see it in the dark hours
        the moon wants its turn
        what goes on here while everyone's asleep?
        night mode, in the sense of moon and stars
        we sell bedside lamps, so outside it must be late
        stealth mission, so no sunlight and everyone asleep
        full moon over a sleeping world
        I want it to be night
        I want to see the stars
        I want to see the moon
        I want to see it at night
        I wish it was night
        I'd like to see it when it's dark
        I'd like a starry sky
        I would like it better at night
        I should be in bed by now
        I'm tired, it's late
        I want to go to sleep
        we want night
        we should see the moon and stars
        it should be night
        it should be dark outside
        it should be late at night
        it should look like night
        it should be bedtime
        it could be night
        it's night now
        it's late
        it's very late
        it's dark outside
        it's time to go to bed
        it's past midnight
        it's already night
        it got dark
        it gets dark now
        night please
        night scene
        night sky with stars
        night look
        night has come
        night falls
        midnight look
        moonlight please
        starlight, no sun
        the sun is gone, it's night
        the sun has gone to sleep
        the moon is up
        the moon is shining
        the stars are out
        the stars are shining
        the day is over, now it's night
        everyone's asleep
        everybody has gone to bed
        the children are sleeping
        the whole town is asleep
        how about midnight?
        why not at night?
        why isn't it night?
        why can't I see any stars?
        where are the stars?
        where's the moon?
        is it night yet?
        can it be late at night?
        could it be midnight?
        could we have a starry night?
        how does it look in the middle of the night?
        like at night
        like at midnight
        let's pretend it's night
        let's go to bed
        let's look at the stars
        let it be night
        let the stars come out
        let the moon shine
        let the moon rise
        no sun, only moon and stars
        no more day, I want night
        too much day, I want night
        this was taken by day, I want night
        it's daytime, but I need it at night
        the clock strikes twelve, all is dark
        for a goodnight story, so the moon should shine
        for my Halloween poster, it should be midnight
        for our night market flyer, so no daylight
        close your eyes and sleep well
        goodnight moon
        goodnight, world
        sleep tight, everybody
        night must be, not day
        the night level of the game
        the owl is awake and the sun is gone
        nothing but moonlight and stars
        bats should be flying about by now
        only the fridge light is on in the houses
        raccoons in the bins, stars above
        I hear someone snoring
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
        sun's up!
        lunch break light
        the rooster crowed ages ago
        no more darkness, it's ten am
        enough of the moon
        breakfast is over, let's get going
        as one sees it when the shops are open
        my son is afraid of the dark, the sun should be up
        vampires would turn to dust here
        I slept long enough, open the shutters
        siesta hour
        where has the sun gone? it should stand high
        could it be, say, eleven in the morning?
        the alarm clock rang, everyone's up
        the postman comes at this hour
        goodbye moon, hello sunshine
        in plain daylight you'd see so much more of it
        tourists come in the middle of the day, the brochure should match
        sundial pointing at twelve
        office hours please, nine to five
        too late in the evening here, turn the clock to noon
        I get up early and like things with the sun up
        when the bees are busy and the sun is on top
        bats asleep, people awake
        it's wrong that the stars are out, we were there before lunch
        school's on, so the sun must be shining in
        at the hour when shadows are shortest
        nothing scary, please, just how it looks after breakfast
        we took a midday walk there and I'd like to remember it so
        12:00 on the clock
        the milkman has been already
        sandwich time, sun on top
        it should be when we eat lunch
        it's daytime now
        let the sun rise
        no need for lamps at this hour
        the night is over
        let's make it twelve noon
        I can't work with night, I need day
        can we have it in the daytime?
        what does it look like when you're not sleeping?
        everyone should be awake and about
        it's much too late in there, I want midday
        we open at nine, so it can't be night in our ad
        day cycle on, night cycle off
        mummy, I want it to be morning now
        up with you, sleepyheads, the day's here
        the moon has had its turn, now for the sun
        I was there around noon and want it just like that
        I want it to be day
        I want to see it by day
        I want the sun up
        I want daylight
        I wish it was day
        I'd like to see it in the daytime
        I would like it better by day
        I don't want it to be night
        I don't like the night, I want day
        I can't sleep any more, it's morning
        I just woke up
        we want day, not night
        we should be awake by now
        it should be day
        it should be daytime
        it should be noon
        it should be midday
        it should look like the middle of the day
        it could be daytime
        it's day now
        it's morning
        it's already noon
        it's noon now
        it's lunchtime
        it's a brand new day
        it's time to wake up
        it's not night any more
        it got light outside
        day please
        day scene
        daytime look
        daytime version
        daylight please
        noon please
        noon look
        midday sun
        morning has broken
        morning has come
        the night is gone
        the night should be over
        the sun is up
        the sun has come up
        the sun is back
        the day has come
        the day should start now
        a new day has started
        everyone's awake
        everybody is up by now
        the rooster is crowing
        the children are going to school
        the shops are open now
        how about noon?
        why not in the daytime?
        why isn't it day?
        why is it night?
        is it day yet?
        is it noon yet?
        can it be day again?
        could it be midday?
        could you show it by day?
        can I see it by day?
        what does it look like by day?
        how does it look at noon?
        as if it was lunchtime
        like at noon
        like in the daytime
        let's pretend it's day
        let's get up
        let's have lunch outside in the sun
        let it be day
        let it be noon
        let there be day
        let the day begin
        no more night
        no more night, I want day
        no moon, no stars, just a normal day
        enough night, let's have day
        too much night, I need day
        this was taken at night, I want it by day
        wake up
        wake up, everyone
        wakey wakey
        get out of bed, sleepyhead
        good morning
        good morning, sunshine
        good morning, everybody
        breakfast is ready
        school starts now, so it can't be night
        for our lunch menu, so it should be noon
        night finish, day come
        the clock says twelve noon
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
        sundown vibes
        golden hour pls
        orange sky, low sun
        time for a glass of wine on the terrace
        romeo wants to propose in front of a glowing sky
        the day is packing its bags
        home time, the sun is almost gone
        sun kisses horizon
        long shadows, red sky, a perfect ending
        after work, when the sky turns pink
        like the last scene where the cowboy rides off
        could the sun be about to say goodnight?
        just before the street lamps come on
        noon is so unromantic, I'd love a burning sky
        the hour when couples stroll along the promenade to see the sun off
        all that's left of the day is a red stripe above the horizon
        red sky, shepherd's delight
        we always sat there after supper and saw the sun sinking
        that purple-orange sky, everyone on Instagram has it
        supper is ready and the sun almost down
        it should be the end of a long and beautiful day
        time to call the children in, the light is fading
        neither day nor night, the sun just slipping away
        the sky ought to catch fire as the sun drops
        let's have a sundowner
        I want that moment when the sun turns red and sinks
        if the sun were lower and redder I'd be in love
        my late husband liked it best when the sun was setting
        blood-red ball of a sun right above the horizon
        seven o'clock in September, the light goes
        sun low, sky pink
        let the sun set
        the sun is on its way down
        the sun wants to go to bed
        I love a red evening sky
        can we see the sun setting?
        dinner time, with that lovely glow outside
        what a sunset it was that day, bring that mood back
        it was shot at noon, but I wanted the last rays
        the sun should hang just above the ground
        a little before night, when it's all orange
        it's a date picture, so I'd like a sinking sun
        time to walk home with the sun going down
        the sky should blush, the day is nearly over
        we always watch the sun go down on our balcony, like that
        our wine ad needs that warm light when the sun drops
        end of day, sun not all gone yet
        I want it to be evening
        I want to see the sunset
        I want a sunset
        I want an evening sky
        I want the sun to go down
        I wish it was evening
        I wish the sun was setting
        I'd like to see it in the evening
        I'd love a sunset
        I love sunsets
        we want an evening mood
        we want to watch the sunset
        it should be evening
        it should be sunset
        it should look like sunset
        it should look like evening
        it could be evening
        it's evening now
        it's getting late
        it's almost night
        it's getting dark, the sun is setting
        it's the end of the day
        it will be dark soon
        it would look better at sunset
        evening please
        evening look
        evening scene
        evening has come
        evening is falling
        sunset please
        sunset look
        sunset colours in the sky
        sunset time
        a nice sunset
        a romantic sunset
        a beautiful red sunset
        a golden evening sky
        red sky at night
        twilight please
        dusk look
        golden hour
        the sun is setting
        the sun should set
        the sun should be going down
        the sun has almost set
        the sun is about to set
        the sun is very low now
        the day is ending
        the sky is turning red
        the sky should be red from the sunset
        the sky should glow
        the light should come from a setting sun
        good evening
        good evening, everyone
        what about a sunset?
        how about evening?
        how about a sunset?
        why not in the evening?
        why isn't the sun going down?
        is it evening yet?
        can we have a sunset?
        could it be sunset?
        could the sun be setting?
        what if the sun was setting?
        how does it look at sunset?
        as if the sun was setting
        like at sunset
        let's watch the sun go down
        let's watch the sunset
        let's pretend it's evening
        let it be evening
        let the sky turn red, the day is ending
        let the sun sink
        no noon, evening please
        too bright a day, I want the evening
        for a love story, so the sun should be setting
        for my dating profile, a sunset would be nice
        sun go down, sky red
        boss, it's nearly closing time, sun going down
        the cows come home, the sun is sinking
        like a sunset on a postcard
        the farmer comes home from the field under a red sky
        one more swim before the sun is down
        birds flying home to their nests, sky all orange
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
        wet wet wet
        umbrella time
        drip drop, drip drop
        dark clouds, big drops
        frogs would be delighted
        monsoon has come
        Noah should start building his ark
        much too dry, my roses are thirsty
        it's bucketing down
        I'm singing in the ... you know what, Gene Kelly
        the gutters ought to overflow
        great day to stay in and listen to the drops on the window
        should have brought my mackintosh
        could the heavens open, please?
        typical Manchester weather
        snails would come out in this weather
        the wipers should be working at full speed
        everyone soaked to the skin
        I love splashing in puddles
        the forecast said showers, so where are they?
        after months of drought we want the sky to open at last
        sunshine doesn't suit a sad scene, let heaven weep
        gumboots and raincoats, that sort of day
        our company sells umbrellas, so the weather should fit
        the poor cat should come home drenched
        in my village people dance for water from the sky
        picnic cancelled, everybody dripping wet
        little rings in every puddle where the drops land
        pluvial mood
        the sky is crying
        who's got an umbrella?
        raincoats on!
        soaking wet, please
        bad weather with lots of drops
        why is everything so dry? open the sky
        a real shower would be nice
        drops, drops, drops
        can it be one of those rainy days?
        I need it to be wet outside
        we want to jump in puddles
        I ordered rain, where is it?
        the flowers are thirsty, the clouds should do their job
        in Scotland it would be raining by now
        it should come down in buckets
        what if a thundery shower came down on all this?
        people ought to run for cover with newspapers on their heads
        it's too dry for a film about the monsoon
        the ducks and the frogs asked for it: drops from above
        tell the clouds to let go
        I want it to rain
        I want rain
        I want to see rain
        I want to get wet
        I'd like a rainy day
        I'd like to see it in the rain
        I like the rain
        I love rainy days
        I need my umbrella
        I need my raincoat
        I need my rubber boots
        I hear rain on the roof
        I got wet
        we want rain
        we need some rain
        we need an umbrella
        we all got wet
        we should take an umbrella
        it should rain
        it should be raining
        it should pour
        it should look like a rainy day
        it looks like rain
        it could rain
        it could do with some rain
        it's raining
        it's raining outside
        it's raining hard
        it's pouring with rain
        it's a rainy day
        it's started to rain
        it's going to rain
        it hasn't rained for weeks
        it never rains in this picture
        it's wet outside
        rainy look
        rainy mood
        rainy day
        rain and more rain
        rain is falling
        rain would be nice
        pouring rain
        rainy weather
        the rain is coming
        the rain should come
        the plants need water from the sky
        the streets should be wet
        the street should be full of puddles
        drops should fall from the clouds
        what about rain?
        what about some rain?
        how about a shower of rain?
        why doesn't it rain?
        why isn't it raining?
        where's the rain?
        where is my umbrella?
        when will it rain?
        is it raining yet?
        could it rain?
        could it be raining?
        can we have rain?
        can we have a rainy day?
        can I see it in the rain?
        what if it was raining?
        what does it look like in the rain?
        as if it was raining
        like on a rainy day
        let's dance in the rain
        let's jump in puddles
        no sun, just rain
        no more sunshine, I want rain
        too dry
        too dry, rain please
        take your umbrella
        put on your rainboots
        everyone needs an umbrella
        everybody is getting wet
        the ducks are happy
        for an umbrella ad, so it should rain
        for my sad song, rain would fit
        here no rain, I want rain
        hope you brought a raincoat
        cats hate this weather, fish don't
        my hair is all wet from this weather
        the windscreen wipers never stop
        the match is called off, the pitch is under water
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
        so foggy one gets lost
        milky air
        spooky haze pls
        headlights on, slow down, can't see the road
        Jack the Ripper's London, you know the air
        far too clear, no mystery
        flights cancelled, nobody sees the runway
        like soup out there
        the hounds of Baskerville might come out of the vapour
        I'd love it if things dissolved into the white the further away they get
        where did the horizon go? swallowed by haze
        steam rising off the ground, everything dim and grey
        imagine a ghost ship coming out of nowhere
        can the air be thick as cotton wool?
        low clouds crawling over the ground
        my aunt lives in San Francisco, where the bridge vanishes every morning
        visibility: ten metres
        damp, grey, silent, hardly an outline to be seen
        the view is way too good, wrap it up in white
        some mysterious swirls hanging low in the air
        air like milk, I want not see far
        gorillas in the... you know the film, that air
        as when you open the door of a steam bath
        only shapes should loom out of the grey
        I walk the dog at six in autumn and can't see the end of the lane, like that
        if the distance were lost in vapour it would be so much more poetic
        the ferry can't leave, the captain sees nothing
        pale, damp veils drifting about
        like in a cloud
        mist all over
        I like it misty
        you can see too far
        why is the air so clear?
        a bit of mystery in the air, like thick haze
        can the mist come down?
        what if a fog bank rolled in?
        the far end should be lost in grey
        my crime story needs air you can't see through
        I want to see hardly ten steps ahead for all the vapour
        short draw distance, like in Silent Hill
        the lighthouse has to sound its horn, nothing can be seen
        grey out there, one only guesses the shapes
        I want it hazy
        I want it murky
        I want a misty mood
        I want a misty morning
        I want to see less of the distance
        I want to get lost in the mist
        I wish it was misty
        I wish it was more misty
        I'd like a bit of haze
        I'd like a misty look
        I'd like to see it on a misty day
        I love misty mornings
        I like it when you can't see far
        I can see too far
        I see everything too clearly, I want mist
        I can't find my way in this mist
        I need my fog lights
        I miss the mist of that morning
        we want it misty and mysterious
        we got lost in the mist
        we couldn't see a thing for mist
        you can see too much, hide it in the haze
        you can't see far for the mist
        you can't see a thing out there, so thick is the air
        you shouldn't see the far end for haze
        nobody should be able to see far
        nobody can see where the road goes in this mist
        it should be misty
        it should be hazy
        it should look misty
        it should look hazy
        it should look like a misty day
        it should be like walking through clouds
        it should all be a bit hidden in mist
        it's misty
        it's misty outside
        it's a misty day
        it's a misty morning in November
        it's hazy out there
        it's so misty
        it's like being in a cloud
        it could be mistier
        it could do with some haze
        it would be spooky with mist around
        it would look more mysterious in the mist
        it's too clear
        misty please
        misty look
        misty mood
        misty morning
        misty forest mood
        hazy look
        hazy day
        hazy distance
        a hazy horizon
        mist is rising
        mist everywhere
        mist in the air
        a bit misty
        the mist is coming
        the mist should rise from the ground
        the distance should be hidden
        the distance should fade away
        the background should vanish in the mist
        the air should be thick
        the air should be full of mist
        the air is too clear
        everything hidden in mist
        everything should be wrapped in mist
        what about mist?
        how about a misty morning?
        how about some haze?
        why isn't it misty?
        is it misty yet?
        can it be misty?
        could it be hazy?
        could it be more mysterious, with haze all around?
        what if it was misty?
        what if the distance was hazy?
        as if it was misty
        as if a cloud lay on the ground
        like on a misty morning
        like in the mist
        like autumn mornings at the river, all hazy
        like San Francisco in the morning haze
        let it be misty
        let the mist rise
        let the haze come
        let the mist hide everything far away
        put on your fog lamps
        drive slowly, you can't see far
        careful, you can hardly see the road
        for a ghost story, so one should hardly see through
        for Halloween, mist creeping over the ground
        too clear, I want mist
        far things not see, only white air
        less visibility
        the ghosts like it when you see only their outlines in the haze
        Frodo lost in the marshes, that kind of murk
        hide and seek would be easy in air this thick
        white wisps over the meadow, cows only half there
        grandpa's pipe smoked up the whole valley, or so it should seem
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
        blue skies pls
        rain, rain, go away
        good news from the weatherman
        the barometer is rising
        at last we can hang out the washing
        nice day for a barbecue
        weather too bad, want good one
        I've had it with these clouds
        can someone order a fine day?
        our wedding was that day, and the weather let us down
        the holiday brochure can't have such a dreary sky
        no umbrella needed, no coat either
        what lousy weather, one wants to cry
        could the sky put on a friendly face?
        on a day like this no one goes out, make it one where everyone does
        the swallows fly high, it's going to be lovely
        T-shirt weather, if you please
        we came all this way, and now this weather, it's not fair
        I'd book a trip there, if it weren't for that weather
        let's pretend the storm has moved on
        the sun should win over the clouds
        it would look more inviting on a fine day
        every time we visit the weather is foul, for once I want it lovely
        after the bad spell comes the good one, time for it
        dear weather gods, have mercy
        nothing falling, nothing blowing, just a pleasant day
        my kite club needs a bright friendly day
        cricket weather
        nice weather, please
        fine day look
        better weather would be nice
        why this awful weather?
        I hate this weather
        we deserve a nice day
        where's the good weather?
        sunshine and not a cloud
        can't it be a fine day?
        what happened to the lovely weather?
        I don't want to need an umbrella
        the bad weather should go somewhere else
        it was a grey day, pity, a fine one would sell more
        let's hope the sky gets friendlier
        mummy, when does the bad weather stop?
        it ought to be picnic weather
        forecast: lovely all day
        weather is not nice, please nice
        you couldn't have worse weather, I'd like the opposite
        a glorious day is what we were promised
        I want nice weather
        I want good weather
        I want a nice day
        I want a fine day
        I want the sky to be friendly
        I want the weather to be nice
        I want the bad weather to stop
        I wish the weather was nice
        I wish the weather was better
        I wish it was a nice day
        I'd like nicer weather
        I'd like a better day than this
        I'd like to see it on a fine day
        I like it better when the weather is good
        I don't like the weather
        I don't like this weather
        I don't like bad weather
        I don't want bad weather
        I can't stand this weather
        I hope for better weather
        I hoped the weather would be better
        I'm fed up with the weather
        I'm waiting for better weather
        I need good weather for this
        we want better weather
        we need better weather
        we want to have a picnic, so the weather must be fine
        we had bad luck with the weather
        we can put our umbrellas away
        you can't have a picnic in this weather
        nobody likes such weather
        nobody goes out in such weather
        it should be a fine day
        it should be a nice day
        it should be lovely weather
        it should clear up
        it should look like good weather
        it could be nicer weather
        it's a fine day
        it's a beautiful day
        it's a lovely day
        it's clearing up
        it's not raining any more, it's lovely
        it's nice outside
        it would be better in good weather
        it would look nicer with better weather
        it would sell better in good weather
        fine weather
        lovely weather
        better weather
        better weather please
        nice day please
        beautiful weather
        blue sky weather
        good weather look
        bad weather, no thanks
        no bad weather
        no clouds, no rain, just a nice day
        the weather is bad
        the weather is so bad
        the weather is terrible
        the weather is not nice
        the weather is too bad
        the weather looks bad
        the weather could be better
        the weather could be nicer
        the weather should be nice
        the weather should be good
        the weather should be better
        the weather has to get better
        the weather must be nice
        the weather needs to be nicer
        the weather spoils the picture
        the weather ruined my photo
        the weather was bad that day
        the weather isn't nice enough
        the weather is getting better
        the weather turned out fine
        the clouds should go away
        the sky should be clear
        the sky should be blue and friendly
        the storm is over
        the rain is over and the sky is clearing
        what about good weather?
        what about a nice day?
        how about better weather?
        how about nice weather?
        why is the weather so bad?
        why can't we have good weather?
        why isn't the weather nice?
        what awful weather
        what terrible weather
        what bad weather
        can the weather be nice?
        can we have good weather?
        can the weather get better?
        could the weather be better?
        could it be a fine day?
        could we get a nice day?
        is the weather getting better?
        what if the weather was nice?
        what if it was a lovely day?
        as if it was a fine day
        as if the weather was good
        as on a fine day
        like on a nice day
        let's hope for good weather
        let's have a nice day
        let's have a barbecue, the weather should be fine
        let there be good weather
        such bad weather
        such a nasty day
        mummy, I want nice weather
        for our hotel page the weather should be lovely
        weather bad, make heart sad, want good
        on my wedding photo it should be a fine day
        my granny's knee stopped hurting, so the weather must be turning
        the weather gave us a hard time, let's have a kinder day
        outdoor cafe weather
        the cat wants to lie in the sun again, enough of this weather
        tell the weather to behave
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
        beach pls
        sun cream and a towel
        I need a break, and some surf
        Costa Brava, here I come
        sandcastles!
        flip-flops on, off to the shore
        where's my bikini?
        Copacabana, anyone?
        palm trees, white sand, turquoise water
        nothing like bare feet on wet sand
        my desk is grey, my dreams are of Malibu
        the lifeguard should be on duty somewhere near
        ice cream in one hand, beach ball in the other
        could we spend this one on the Riviera?
        the travel agency wants sand and surf behind it
        crabs and starfish would feel at home
        been stuck in the city all year, I want to smell sunscreen
        where the tide comes in and washes the footprints away
        we used to go to Brighton every August, oh those days
        my granny says sea air is healthy
        somewhere to unfold a deckchair and watch the breakers
        beach volleyball, that sort of place
        work is over, two weeks of tanning lie ahead
        it would be so relaxing with a sandy shore around
        I'd give anything for a day in the surf
        bucket and spade, that is all the children need
        Baywatch could be filmed here
        let's collect seashells
        mum promised us the seaside this year
        a place with parasols, sunbathers and a snack bar by the waves
        swimsuit weather by the waves
        beach life
        beach day!
        I want to go to the beach
        let's all go to the beach
        sun, sand, sea
        why aren't we at the beach?
        can we go to the seaside?
        how far to the beach? I want to be there now
        summer by the sea, that's my dream
        we should be lying on a towel by the waves
        I can't afford a holiday, put me on the shore at least
        it's for a surf shop, so a beach would fit
        mummy, I want to dig in the wet sand
        a nice sandy bay with bathers
        we sell swimwear, so we need a shore around it
        I wish I was lying in the sun with my feet in the water
        what would this look like on the shore in Hawaii?
        the children could paddle while we sunbathe
        everyone's off to the coast, why not us?
        I want to go on holiday to the sea
        I want to go to the seaside
        I want to go to the coast
        I want to be at the beach
        I want to lie on the beach
        I want to lie in the sand
        I want to play in the sand
        I want to build sandcastles
        I want to swim in the sea
        I want to go for a swim in the sea
        I want a beach holiday
        I want sun and sand
        I wish I was at the beach
        I wish we were at the beach
        I wish we were at the seaside
        I'd like to be at the beach
        I'd like to go to the seaside
        I'd love a day at the beach
        I'd love to feel the sand under my feet
        I'd rather be at the beach
        I need a beach holiday
        I need the sea and some sand
        I miss the beach
        I miss the seaside
        I love the seaside
        I love the beach
        I can hear the waves on the shore
        I can almost smell the sea
        I dream of a beach holiday
        I'm going to the beach
        I packed my swimsuit
        we want to go to the beach
        we want to be at the seaside
        we want to swim and play in the sand
        we need a holiday at the beach
        we're going to the seaside
        we're going on a beach holiday
        we're off to the beach
        we should be at the beach
        we should go to the seaside
        we all went to the beach
        we could be at the beach
        it should be at the seaside
        it should be by the sea
        it should look like a day at the beach
        it should look like a beach holiday
        it should feel like a beach holiday
        it would be nicer at the seaside
        it would be nice to be at the beach
        it's a day at the beach
        it's beach time
        beach time
        beach look
        beach holiday
        beach please
        beach party
        a day at the beach
        a holiday at the seaside
        a trip to the seaside
        a sandy beach would be nice
        summer holiday at the beach
        seaside please
        seaside holiday
        sand and sea
        sand and waves
        waves, sand and sun
        sunbathing by the sea
        somewhere by the sea
        somewhere with a beach
        somewhere with sand and waves
        off to the beach
        off to the seaside
        take us to the beach
        take me to the beach
        take me to the seaside
        what about the beach?
        what about the seaside?
        what about a day at the beach?
        how about the beach?
        how about a beach holiday?
        how about a day by the sea?
        why not at the beach?
        why can't we be at the beach?
        why aren't we by the sea?
        where is the beach?
        where are my swimming trunks?
        when do we go to the beach?
        can we go to the beach?
        can we be at the beach?
        could we go to the seaside?
        could this be at the seaside?
        what if we were at the beach?
        what if we went to the seaside?
        as if we were at the beach
        as if we were on holiday at the coast
        like on a beach holiday
        like at the seaside
        like a day at the beach
        let's go to the beach
        let's go to the coast
        let's go for a swim in the sea
        let's swim in the sea
        let's build a sandcastle
        let's lie on the beach
        let's play beach volleyball
        let's pretend we're at the beach
        let's spend the holidays at the seaside
        bring your towel and your sun cream, we're off to the shore
        don't forget your swimsuit
        get your bathing suit, the waves are waiting
        the kids want to go to the beach
        the children want to build sandcastles
        my children love the beach
        my family wants to go to the seaside
        for our beach bar poster, sand and waves all around
        for my bikini shop, so it should be at the seaside
        too far from the sea, I want to be on the sand
        holiday, sea, sand, me happy
        bucket, spade, sun hat
        someone left a surfboard and a towel lying about, so where's the shore?
        I can taste the salt and the ice cream
        my dog loves digging in the sand by the waves
        hello summer, hello waves
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
        ahoy!
        open sea pls
        land? what land?
        anchors aweigh
        waves, nothing else
        Columbus must have seen it like this
        shipwrecked, no island for miles
        call me Ishmael
        the compass is all we have, there's nothing but blue
        blue water in all directions
        Robinson would look in vain for a shore
        you'd need a lifeboat to get here
        flying fish and dolphins come by, land doesn't
        could it be cast adrift on the Pacific?
        Captain Ahab might hunt his whale round here
        days since we last saw a coast
        my grandfather was in the navy and wants water all round
        I get seasick just thinking of it, but do put it out there on the swell
        the nearest harbour is a week away
        deep water below, sky above, and no shore
        no beach, no coast, only the high seas
        like in the middle of a regatta around the world
        where the Titanic went down
        a sailor's life for me
        if one fell in here one would have a long swim home
        somewhere between Lisbon and Rio, on the waves
        all at sea, in the true sense
        the great blue nothing, with a swell
        dry land bores me, give me the ocean swell
        message-in-a-bottle territory
        on the high seas
        splash, no shore anywhere
        out at sea, please
        take us out to sea
        I want to be on the ocean
        only water, no land
        just sea and sky
        can we be out on the open sea?
        why is there land? I want sea
        let's go sailing
        we should be on a boat trip far out
        goodbye land, hello waves
        what if all this were in the middle of the sea?
        the captain says we won't see land for weeks
        pirates on the open water, that's the setting
        I'd love to be on a yacht with water all round
        Moana sailed out that far
        the fishermen only come this far out in good boats
        somewhere off the map, just swell and horizon
        it should swim on the wide blue ocean
        we should be out on the ocean
        I want the ocean all around us
        I'd like to be out at sea
        let's go out to sea
        let's go on a boat
        let's cross the ocean
        we are on a ship far from land
        stuck in the middle of the sea on a raft
        middle of the Atlantic pls
        big waves pls
        we want waves and no shore
        could we go out on a ship?
        open water all around
        far out at sea
        sea everywhere, no beach
        a sea view with no land in it
        the land should all be gone, only sea
        everything here should be surrounded by the sea
        what about the deep blue sea?
        get me away from land, out on the waves
        no ground under us, only water
        show us the Pacific from a ship
        how would it look from a ship far out?
        I'd like waves instead of land
        waves from left to right
        let there be waves on all sides
        I wanna see big ocean waves behind
        we need ocean, not land
        sailors see nothing else for weeks
        somewhere you can only get to by ship
        where you only hear the waves and the wind in the sails
        hoist the sails!
        heave ho, off across the seven seas
        Sinbad would have sailed past here
        like the game Sea of Thieves, out on open water
        Life of Pi, the lifeboat part
        my son plays captain, so put us far out at sea
        daddy, can we be on a big boat in the sea?
        we go by ship to America, five days no land
        I am tired of land, let us sail
        we set sail yesterday and can't see the coast any more
        there was a shore, but now it is far behind us
        whales should be able to swim by
        where blue whales live
        a submarine could come up here
        it should float on the ocean like a cork
        it's for a cruise line, so the open ocean
        we sell boats, so have it out on the waves
        if only we were sailing round the world
        all that can be seen from the deck is water
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
        Sahara vibes
        sand everywhere
        cactus land
        so thirsty... where's the oasis?
        dromedaries wanted
        scorching, sandy, no water
        Aladdin's country
        Arizona, with tumbleweed and cactuses
        far too green, I want it parched
        where Bedouins pitch their tents
        could that be quicksand and dunes?
        watch out for scorpions and rattlesnakes
        like on Tatooine
        not a blade of grass, only hot sand
        the Little Prince met his pilot in such a place
        I want to feel sand between my teeth
        one bottle of water left and no well for days
        vultures circle over the dunes here
        the Paris-Dakar rally should come past
        Death Valley would be the right address
        a mirage of an oasis might shimmer over there
        our scout troop plays the three wise men crossing the dunes
        so hot you could fry an egg on the sand
        even the lizards look for shade here
        like Egypt, just behind the pyramids
        where a rain cloud would be a miracle
        dry riverbeds and drifting sand
        with wavy dunes all around it would be so exotic
        I had enough of rain, take it where there hasn't been any for years
        the camel driver waits for us
        sun, sand, thirst
        not a well in sight, just sand
        let's climb the dunes
        I want to ride a camel
        camels, sand, heat
        let's go to the desert
        can we be in the Sahara?
        camels would love it around here
        there's too much water here, I want hot sand
        what if all that was in the Arabian sand?
        only sand around us and not one tree
        a place like in Dune, the film
        it should be like at the edge of an oasis
        mummy, I want to go where the camels are
        for a sun hat ad we need burning dunes
        the well is dry and the sand goes on for ever
        desert level, like the one with the cactuses
        no rain for a hundred years, that kind of land
        hot and dry
        hot and sandy please
        let's have a camel ride
        sand instead of grass, please
        I want to see camels and dunes around us
        could we go where it is hot and dry?
        let's ride camels
        I'd like to see sand dunes
        sand dunes behind it
        it should be all sand
        the ground should be nothing but hot sand
        show me the Sahara
        make it the Sahara
        we are crossing the desert
        we should be lost in the desert
        what about a trip to the Sahara?
        it looks too wet and green here, I want it dry and sandy
        no grass, no trees, just sand
        no water anywhere
        where there is no water
        a place where nothing grows
        a dry and hot place
        a very dry land
        as dry as dust around here
        everything around should be dry and sandy
        where it almost never rains
        let's go where the cactuses are
        cactuses would grow well here
        have it look like Arizona
        like in Egypt
        like in Dubai outside the city
        somewhere in Arabia, in the sand
        Mad Max land
        Wile E. Coyote is chasing the Road Runner through here
        like a western, with cactuses and dust
        I want to go where camel is living
        there used to be a lake, now it's only sand
        if you dig here you find more sand
        we walked all day through the sand and found no water
        I'm so thirsty, sand to the left, sand to the right
        bring plenty of water, we're going through the dunes
        the ship of the desert should be able to walk here
        we're learning about deserts at school, so take it to one
        daddy, can we see where the camels live?
        I'd love a jeep tour over the dunes
        we sell sand boards, so show high dunes
        for our water bottle ad, a place without any water
        the Sahara would make a better background
        if only this was out among the dunes
        how would it look with dunes behind it?
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
        big city pls
        skyline!
        where the subway runs
        Times Square vibes
        rush hour, honking cabs
        concrete jungle
        Spiderman needs something to swing from
        it's so rural, how boring
        a metropolis would suit it better
        I grew up between tower blocks and I miss them
        glass fronts, billboards, traffic lights
        could it be Hong Kong all around?
        sirens, neon signs and crowds
        the city that never sleeps
        Batman might be watching from a rooftop
        too much nature for my taste, I'm a city girl
        high buildings I want, many, many
        somewhere you can get a pizza at any hour
        on Fifth Avenue or thereabouts
        fresh air is overrated, let's have some traffic
        nobody lives here! I want crowds and apartment blocks
        the shopping streets should be just around the corner
        right in the heart of Shanghai
        with a row of towers on the horizon it would look cosmopolitan
        our startup wants to look urban
        sidewalks, crossings, shop windows
        King Kong should find something to climb
        my cousin moved to Chicago, let it be like where he lives
        take me where the buildings scratch the clouds
        busy streets, tall houses
        towers and traffic
        city view
        I want to live on the fortieth floor
        let's go to the city
        high-rises at the back
        it should be like in New York
        can we go where the skyscrapers are?
        why so few houses? we should be downtown
        too quiet here, I want streets and towers
        what if it all took place in Manhattan?
        my students draw village and town, this one is town
        it should be somewhere with trams and taxis
        a place where you never know your neighbours
        GTA style streets and towers at the back
        we sell office chairs, so office towers behind would fit
        mummy, I want to see the high houses
        they live in the sticks and dream of London
        the view from a penthouse, with roofs and towers
        a concrete city skyline, if you can
        big buildings please
        more like New York, please
        I want to see the big city
        right in the middle of Tokyo
        could we go to the big city?
        let's see the city
        show me lots of houses and cars
        make it New York
        like in Paris or London
        I'd like to see skyscrapers
        big towers at the back
        skyscrapers everywhere
        tall buildings pls
        lots of big buildings behind
        there should be many high houses
        we are going downtown
        we're in the city now
        I want to go to the city
        take us to Tokyo
        take us to London
        what about a trip to New York?
        city life, please
        a street with tall houses
        there should be office buildings in the background
        the background should be a skyline
        have the New York skyline at the back
        it looks like a village, I want a big city
        out of the village, into the city
        I'm bored of fields, take me to the big city
        make it look like a real metropolis
        where millions live
        where all the people and cars are
        where everyone takes the metro
        where the towers touch the sky
        we move to the city next week
        my aunt lives in New York, I want to be there too
        city kids don't want meadows, they want tower blocks
        daddy, can we go to the city with the big towers?
        a place with shops, banks and tall offices
        I come from big city, please show big buildings
        it's for an estate agent, so high-rise flats behind
        our taxi firm wants streets and skyscrapers
        like in Gotham
        Sex and the City, that kind of place
        how would it look in New York?
        if only we were in Manhattan
        there ought to be a hundred tall buildings here
        you should be able to see the Empire State Building from here
        the houses should be so tall that you can't see the sky
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
        alpine pls
        peaks!
        Matterhorn behind it
        I lift up mine eyes unto the hills, the really high ones
        marmots whistle here
        rope, helmet, off we go
        Sherpas at work
        so flat, how dull
        the hills are alive, like in that musical with Julie Andrews
        cable car country
        could we be at four thousand metres?
        cowbells, chalets and jagged rocks behind
        Reinhold Messner would feel at home
        thin air, steep rock, a summit cross
        edelweiss grows here
        a backdrop of towering rock would be majestic
        I'm from Nepal and miss the view
        watch your step, there's a thousand-metre drop
        my dad is a climber and wants summits around him
        one needs strong legs to get here
        where mountain goats jump from rock to rock
        the ridge at the back should touch the clouds
        the Andes, with a condor
        from sea level to the top of the world
        Dolomites or something
        hard climb, but what a view of all the other tops
        nothing but lowland here, I'd like it steep
        somewhere for via ferrata and mountain huts
        the yeti might be around
        steep and high
        view from the summit
        I want to climb to the top
        let's go up a mountain
        some peaks would be nice
        the Alps, please
        can we be in the Alps?
        why is it so flat around here?
        what if it stood in front of the Matterhorn?
        the land's too flat for me, I'm Swiss
        I'd love to see big rocks and peaks at the back
        up there, where the eagles nest
        my hiking boots would like some steep paths
        a mountain hut holiday, that's the mood
        there should be high tops at the back
        we sell climbing gear, so steep rock is a must
        mummy, I want to climb up high
        you'd get out of breath walking up here
        Frodo still has to cross those peaks behind
        up high, please
        high rocks please
        rocks and peaks behind it
        I want some high peaks
        could we go up to the peaks?
        let's go to the mountains
        let's go for a hike in the mountains
        up where the climbers are
        a view of the peaks, please
        high peaks all around us
        we are up in the mountains
        I'd like to see the Alps
        the Alps behind it
        take us to Switzerland
        take us to the Himalayas
        show me high mountains
        what about a hike in the Alps?
        let's see if we can reach the top
        we should be able to see the peaks from here
        big peaks pls
        some climbing would be great
        like in Austria, with high mountains
        make it look like the Rocky Mountains
        Mount Everest should be at the back
        where mountaineers go
        where people climb and hike
        where mountain goats live
        too flat, mountains please
        the horizon is so flat, mountains would help
        it's all so flat here, I want it high
        I want to hike
        I want to be on top of a mountain
        who wants to climb a mountain with me?
        put your hiking boots on, it goes uphill
        we take the cable car to the top
        up the mountain we go
        high above the valley
        higher, up to the peaks
        we spend our holidays hiking in Tyrol
        I miss mountains of my country
        my grandpa was a mountain guide and loves peaks
        Heidi and Peter should feel at home here
        Lonely Mountain, like in The Hobbit
        like the Paramount logo
        daddy, can we climb a big mountain?
        it's for an outdoor shop, so mountains please
        we make Swiss chocolate, so show the Matterhorn
        how would it look with the Alps behind it?
        if only we were up at the summit
        everything would look grander with high peaks at the back
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
        green grass pls
        down on the farm
        lawn all around
        the sheep are hungry
        mowing time
        daisy chains and bare feet
        goats need something to nibble
        rabbit paradise
        too much concrete, I long for green
        my horse wants to gallop over soft green ground
        could we have a meadow feeling?
        lying on my back in the clover
        somewhere a tractor hums and a calf moos
        the Shire, where hobbits live
        it smells of freshly mown hay
        grass so lush that a cow would moo with joy
        a golfer would be happy with the green
        dandelions and buttercups all over
        picnic basket packed, now we need somewhere green to sit
        like those butter adverts with happy cows
        city life wears me out, give me pastures
        a foal should be able to roll around here
        I'd like to run barefoot through clover
        soft green turf as far as the fence
        the farmer would make hay here
        Teletubbies hills, all green
        my gran kept geese on such a green
        where the shepherd takes his nap
        nice green grass below, I like
        moo, where cows are happy
        grass everywhere
        country life
        clover all around
        I want to lie in a meadow
        let's go to the country
        soft grass to sit on
        can we sit on the grass?
        can my sheep graze here?
        it should be all green fields
        what if we all sat in the grass?
        my cows need a place to graze
        green, green grass of home
        no houses, no streets, just fields of grass
        I'd love to spread a blanket on a lawn
        we sell milk, so a green pasture would fit
        mummy, I want to roll in the grass
        the lambs should have something to eat all around
        Bliss, that Windows wallpaper, I want it there
        somewhere out of town, in soft green grass
        let's go to the countryside
        let's sit in the grass
        let's play on the grass
        I'd like to see green grass
        our goat wants grass
        more green all around
        lots of grass around us
        nice green grass everywhere
        soft green grass
        it should be nice and green here
        make it green and grassy all around
        there should be grass under everything
        everything should stand in the grass
        could we have a picnic here?
        picnic time, on the grass
        we want to have a picnic
        where can we put our picnic blanket?
        take us for a picnic in the green
        what about a walk through the tall grass?
        I want to run through the grass
        I wanna lie on grass and look up
        the kids want to roll down a grassy slope
        a place where horses can eat grass
        horses like grass
        where cows eat grass all day
        where you can pick flowers in the grass
        where bees and butterflies fly over the grass
        like on a farm, with cows and grass
        like a field where people fly kites
        cows please lol
        bring us to the cows
        moo, I'm a cow and I'm hungry
        my pony is hungry for fresh grass
        my dog wants to run over green fields
        my rabbit needs grass to eat
        show lots of grass, like on a football pitch
        it's so bare here, grass would help
        no more streets, I want grass
        out of the town, into the green
        away from it all, just grass and cows
        the grass is greener here
        life in the country, with green pastures
        the Lord is my shepherd, he leads me to green pastures
        Little House on the Prairie, running through the grass
        The Sound of Music, the part where she spins in the grass
        daddy, can we go and see the lambs on the grass?
        we make cheese, so it should be green as on a dairy farm
        for lawn mower ad, need much grass
        how would it look with grass all round?
        if only we could lie down in the soft grass
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
        studio look
        plain wall pls
        clean backdrop
        come in and shut the door
        no scenery
        white wall will do
        for an online shop, so nothing behind it
        four walls around it
        the landscape has to go, just a wall instead
        could it stand in front of some wallpaper?
        too much going on at the back
        it's for an ID card, they want an empty backdrop
        roof over its head, please
        under a roof, between bare walls
        like in a museum, in front of a blank wall
        the background shouldn't tell any story
        nothing to look at behind it, that's the idea
        I can't concentrate with all that nature at the back
        product photo style, neutral behind
        as in a gallery with naked walls
        all that scenery steals attention
        my mum won't let me play outside, so bring it in
        take the outdoors out of it
        one colour at the back, no view
        minimal, very minimal background
        a passport office would accept only a blank backdrop
        I'm an indoor person, no fresh air for me
        home sweet home, inside
        it should be somewhere with a ceiling
        indoors please
        no background, just a wall
        inside would be better
        keep the view out of it
        no view, thank you
        I'd like it indoors
        let's go in, it's cold
        can we go inside?
        can it be in a room?
        what's behind it is too much for me
        the background is too busy
        I don't need any scenery
        it's an inside picture, not an outside one
        it should be easy on the eye at the back
        what if there was only a wall behind?
        I don't care for the landscape, a wall will do
        everything looks fine but the background is so restless
        mummy, let's play inside
        for the catalogue the back has to be empty
        no view behind, like on my ID photo
        go inside
        inside please
        inside the house
        I want it indoors
        could it be inside?
        let's go inside
        let's stay in
        let's stay at home today
        we are inside now
        we should be inside a building
        it's too cold outside, let's go in
        it rains outside, we stay in
        take everything inside
        take it indoors
        move it all indoors
        put it in a room
        in a room with plain walls
        stand it against a plain wall
        plain background please
        simple background
        plain white wall at the back
        I want a plain background
        could I have a plain background?
        just a plain background, nothing else
        a background with nothing in it
        nothing behind it, please
        make the background plain and simple
        get rid of the background, a bare wall is enough
        the background should be a wall
        I'd like a wall behind everything
        the background is too full
        the background is ugly, a plain wall would be better
        there's too much to see behind it
        nobody should look at the background
        people look at the background instead of the things
        the background draws too much attention
        clear out the background so that nothing distracts
        background need to be empty
        no outside, only inside
        no nature, no sky, just a wall
        I don't want to be outdoors
        who wants to be outside? let's go home
        at home, in front of the wall
        as if it was in our living room
        like in a photo studio
        it's for eBay, I need a plain background
        for my job application, so a calm background
        teacher says inside, not in the garden
        daddy, I want to go inside
        if only the background wasn't so busy
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
        vintage pls
        1890 or so
        attic find
        antique vibe
        found in grandma's drawer
        faded by a hundred years
        looks brand new, I'd like it ancient
        ancestors' photo
        our pub is full of ancient photographs and this should hang with them
        like a portrait of settlers in the Wild West
        yellowed, brownish, a bit faded
        it's our village's 150th anniversary, the picture should look that age
        Billy the Kid was photographed like that
        could you make people think my great-grandma took it?
        long ago, when one had to hold still for the camera
        time-worn, as if handed down through five generations
        who says it's from this century?
        nostalgia please, great-grandfather's days
        make it age by a century
        I collect antique postcards and want one of this
        steampunk people love that aged brown photo look
        the photographer hid under a black cloth and burned magnesium
        it has been lying in a chest since 1905
        what would the family album of 1910 have shown?
        too digital, I want the charm of great-grandmother's time
        as if it came out of a time capsule from 1900
        grandpa says pictures had a soul back then, brown and faded
        from the pioneer days
        old photo look
        so old, so brown
        vintage photo
        a hundred years back
        like an old photo of my gran
        I love old photographs
        let's go back to 1900
        can it be an old photo?
        it's too new
        why does it look so modern?
        what if it had been taken in 1880?
        people should think it's very old
        I want to feel how long ago it was
        it should look like the old brown photos at home
        my pupils should think I found it in an archive
        we sell antiques, so the picture must look it
        brown, old, like grandfather photo
        as if granny was still a little girl
        those early photographs had charm, I want it like that
        photographed when the Titanic was still being built
        an old photo please
        an old brown photo
        make it a very old one, like granny's
        make it old
        make it an old photo
        an old photograph, please
        I want it to look old
        I'd like an old-fashioned photo
        it should be an old picture
        could it look like an old photo?
        could you make it look really old?
        make it old and brown
        make the photo look aged
        make this look like it's from 1900
        turn it into a very old photo
        give it that old photo look
        as old as my grandma
        as old as the hills, please
        from great-grandma's time
        from the time of the first cameras
        from the year 1890
        like in the old days
        like photos in the old days
        like a photo in a history book
        like those old brown photographs
        like the pictures my great-grandparents had
        like the photo of my great-grandfather in uniform
        all brown and faded like very old photos
        retro photo pls
        antique photo pls
        vintage filter, the brown one
        old timey
        it looks like it was taken yesterday, I want it old
        this photo is not old enough
        the photo should have aged a hundred years
        the photo wants to be in grandma's album
        nobody should know it's a new photo
        everybody should think it's from the 19th century
        what did photos look like when grandma's grandma was young?
        how would this look in a very old photo?
        I wish this had been taken a hundred years ago
        a hundred years older, please
        photo must look like 100 years ago
        when photos were still brown
        when people still came to the photographer in a carriage
        Sherlock Holmes could have had this photo on his desk
        one of those saloon photos from a western theme park
        I'm making a family tree and need it to look old
        for our museum, as old as can be
        daddy, make it look like granny's old pictures
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
        Charlie Chaplin vibes
        noir pls
        no colour TV yet
        Hitchcock, before he had colour
        silent era
        as on my gran's first telly
        newsprint look
        Metropolis by Fritz Lang
        think Humphrey Bogart
        detective story from the forties
        the zebra wouldn't mind, nor the panda
        the projector rattles, a piano plays, nobody speaks
        like Dorothy's Kansas before she gets to Oz
        as a newsreel from the war would have shown it
        colour costs extra at the newspaper, so without
        could this be a still from Casablanca?
        my dog sees no colours, show me what he sees
        all the paint has washed off, only light and shadow left
        somebody ran out of coloured ink
        Marlene Dietrich might walk in
        a world of shadows and light, no hues
        colour was a mistake, Orson Welles would agree
        like the moon landing on TV
        the chessboard has all the tones I need
        Laurel and Hardy never had this much colour
        I'm colour-blind, let everyone see it like that
        colours are for kids, give me drama in light and shade
        what did the cinema look like in 1925?
        Dick und Doof style, how you say, without colours
        as in The Third Man
        old movie look
        old film please
        before telly had colours
        like before colour
        no colours at all
        I love old movies
        a Chaplin scene
        can it look like an old movie?
        why so many colours? none, please
        what if there were no colours in the world?
        it should be like on old TV
        newspapers had no colours back then
        I'd like it the way cinema was in the thirties
        grandpa's TV didn't show any colours
        we put it in the paper, which has no colour print
        let's pretend nobody has invented colour yet
        I don't want red, I don't want blue, no colour at all
        Tom Ripley on Netflix, shot without any colour
        for a silent film night at our cinema
        an old film, please
        old movie
        show it like my grandpa saw it at the cinema
        make it an old movie
        I want an old film look
        I'd like it to look like an old film
        it should be like an old movie
        could it be from an old film?
        could this be in the newspaper?
        like in an old newspaper
        like in the newspaper
        like a picture in yesterday's paper
        newspaper photo pls
        newspaper style
        like Charlie Chaplin
        Charlie Chaplin please
        let's watch a silent movie
        a silent film look
        silent movie pls
        like films when grandma was a child
        like a movie from the 1920s
        like a movie from the forties
        like King Kong, the first one
        like the first Mickey Mouse cartoon
        like Psycho, the shower scene
        like Schindler's List
        like I Love Lucy
        like the old Dracula with Bela Lugosi
        like an old gangster movie
        make it look like film noir
        make it look like old TV
        on an old TV, before they could do colours
        grandma's TV had no colours
        my old telly can't show colours
        too colourful for an old film
        it's too colourful, I want the Chaplin look
        what if colours were never invented?
        if there were no colours in the world, how would it look?
        imagine a world without colours
        let's say colours are not invented yet
        I want to see it like my dog does, no colours
        like people who can't see any colours see it
        TV no have colour in old time, I want this
        our printer has no coloured ink
        for the school newspaper, which isn't printed in colour
        for our 1920s party, like a silent movie
        as a poster for a silent film evening, no colours
        daddy, like the funny man with the stick and the hat in the old films
        only light and dark, as in old films
        lights, camera, action, it's 1930
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
        8-bit pls
        Minecraft vibes
        game over, insert coin
        Pac-Man style
        Mario world
        NES graphics
        level 1, press start
        made of LEGO-like squares, as on my first computer
        Tetris blocks all over
        sixteen colours and blocks like bricks
        my C64 couldn't have shown it any finer
        press A to jump, B to shoot, you know the look
        could Zelda walk around in this, the first one from 1986?
        Donkey Kong should throw barrels here
        ZX Spectrum owners will cry tears of joy
        I'm making a jump and run, so it needs sprites
        as if it had been loaded from a cassette
        smooth curves are forbidden, only little squares
        cross-stitch people and gamers like it blocky
        the chiptune is playing already, only the graphics don't fit
        high resolution is so 2020, give me 1983
        I spent my childhood in the arcade and want that back
        Space Invaders could land here any second
        the graphics card has only a few kilobytes
        stairs instead of slanted lines, like on the Atari
        my brother's Tamagotchi showed pictures like that
        it's for a geek's birthday, so think joystick and floppy disk
        blocky like the Chrome dinosaur
        Pokemon red and blue, that's the look
        all those details, my old Nintendo would have made blocks of them
        old game look
        video game graphics
        old Nintendo look
        retro game please
        squares, squares, squares
        I love old games
        let's play Pac-Man
        can it be like a video game?
        it should look like Minecraft
        what if it was a level in Super Mario?
        it's too smooth, I want little squares
        I want to play it on my Game Boy
        games looked like that when dad was little
        everything made of small square blocks
        as if you could walk through it with a joystick
        mummy, I want it like in Mario
        my shop sells retro consoles, the banner should look it
        gaming in 1985, remember?
        all of it in chunky squares, like on floppy disk games
        old game
        an old video game, please
        I like video game graphics
        retro gamer here, you know what I want
        retro gaming pls
        give me those 8-bit blocks
        8 bit
        make it 8-bit
        make it a video game
        make it look like Minecraft
        make it look like a game
        make it blocky
        make it all little squares
        let it be a computer game
        I want it like a game
        I want it to look like Super Mario
        I'd like to see it as a video game
        it should be like in a video game
        could it be an old computer game?
        could you make it look like a Nintendo game?
        Minecraft blocks please
        like in Minecraft
        like in Super Mario
        like Mario on the Nintendo
        like a game from the 80s
        like a game from when I was a kid
        like games in the eighties
        like my dad's old games
        like the first Zelda
        like Stardew Valley
        like Terraria
        like Donkey Kong
        as if it were in an arcade game
        as if the picture was built from blocks
        so that you can see the little squares
        you should see every single square
        little squares please
        build it from small squares
        too smooth, not blocky enough
        the picture should be blocky like an old game
        how would it look on a Game Boy?
        what would Mario see here?
        I wish we were in an old video game
        we are in a video game now
        player one, ready
        picture made with squares like old game
        my kid loves Minecraft, make it like that
        for my game I need it in 8-bit
        daddy, can it be like Minecraft?
        we're holding a retro gaming night, it has to look like that
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
        hand drawn pls
        sketchbook page
        just lines
        2B on paper
        graphite, nothing else
        doodled in maths class
        where's my drawing pad?
        hatching and outlines
        paper, pencil, a quiet hour
        as if Duerer had been at it with a fine point
        like the courtroom artists do it
        I can't draw, but I'd love people to think I did this
        could an artist have drawn it in the park?
        it's much too photographic, I want to see strokes
        a few quick lines, like an architect's first idea
        the eraser crumbs should still be lying on it
        shading by hatching, no paint whatsoever
        as in that A-ha video, Take On Me
        like the boards they draw before shooting a film
        my art teacher only accepts drawings
        grey lines on white paper, a bit smudged by the hand
        somebody sat there with a sketch pad for an hour
        before the paint comes on, when only the drawing is there
        the way Leonardo filled his notebooks
        all I had on the train was a pencil and an envelope
        draughtsman's work
        no camera involved, only a steady hand and a sharp point
        cross-hatched like an illustration in a field guide
        a colouring book would have it as lines
        I'd hang it up as a drawing, not as a photo
        draw it like a child would, in pencil
        drawn, not photographed
        pencil only
        from my sketch pad
        just pencil lines
        I love pencil drawings
        a drawing would be nicer
        can it be drawn in pencil?
        why a photo? I want a drawing
        what if I had drawn it?
        it should look drawn by hand
        as my grandpa drew in his letters
        I need something my pupils could have drawn
        my daughter wants to colour it in, so only lines
        it's to be framed as a pencil portrait
        people should ask me who drew it
        we could have had an artist do it with a soft pencil
        a manga artist would rough it out in lines first
        somebody with a talent for drawing did it
        Beatrix Potter's sketches, before the paint
        a drawing please
        pencil drawing look
        make it a drawing
        make it look drawn
        draw it by hand
        draw it for me with a pencil
        draw it on paper
        grab a pencil and draw it
        pencil please
        pencil and paper
        I want it as if I'd drawn it
        I want it to be hand-drawn
        I'd like to have it drawn
        it should look like a drawing
        it should look like someone drew it
        could it be hand-drawn?
        could you draw this for me?
        could somebody draw this by hand?
        can you draw?
        like a drawing in pencil
        like something drawn at school
        like a drawing in my notebook
        like the drawings in an old book
        like in Diary of a Wimpy Kid
        like the drawings in Alice in Wonderland
        like Da Vinci drew his machines
        like when you draw with a lead pencil
        as if I had drawn it
        as if my sister had drawn it in art class
        so that it looks as though I drew it myself
        not a photo, a drawing
        I don't want a photo, I want a drawing
        photo should become drawing by hand
        all in thin pencil lines
        only lines and a bit of shading
        lines only, no paint
        just the lines, like in a colouring book
        take out your pencil and draw
        who can draw this with a pencil?
        what would it look like if I drew it?
        I wish somebody would draw this for me
        if an artist drew this in his sketchbook, how would it look?
        let an artist draw it
        let a pencil do the work
        my grandma drew like that, with soft pencil
        the kids want to colour it in, they need the lines
        for tattoo guy, he needs it hand drawn
        for a children's book, drawn in pencil
        daddy, can you draw it with your pencil?
        HB pencil on white paper, you know the kind
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
        Warhol vibes
        pop art pls
        Lichtenstein!
        T-shirt print
        stencil look
        Banksy could have sprayed it
        four inks, not more
        paper cut-outs, like Matisse
        soup cans, Marilyn in pink, that artist
        screen printing class tomorrow, I need a motif
        no shading, no gradients, simply patches
        paint by numbers, with just a few pots
        like the posters for the Olympic Games in the seventies
        could it hang next to the Campbell's soup cans?
        too many in-between tones for our printing press
        as if each shade was cut from one sheet of vinyl
        bold and flat, like an old railway poster
        a band poster, screen printed in somebody's garage
        my crayon box has just six crayons
        it's far too subtle, I want bold patches
        woodblock print, like those from Japan, with few inks
        for a sticker, so only a few solid tones
        like a gig poster from the sixties
        it ought to look like a sheet of stamps printed with three inks
        simplified, as if cut from felt
        propaganda poster look
        a vector artist would trace it with a handful of solid areas
        no smooth transitions, more like camouflage patches
        batik has few dyes, and so should this
        the museum shop sells such prints, big even areas in loud colours
        like on a record sleeve, few inks
        pop art please
        like something on a billboard, few plain tones
        like Warhol
        print it with three inks
        I love pop art
        a poster would be nicer
        can it be like a poster?
        why so many shades? a few would do
        what if Warhol had done it?
        it should look printed, not photographed
        I need it for a T-shirt, in three or four inks
        just a few tones, the rest is too much
        big areas of one tone each
        it's for our mugs, and we can only print a few colours
        like comic strips, printed in four tones
        I'd hang it over the sofa as a pop art print
        my class is doing potato prints, it should be as simple
        like the old cinema posters with their plain areas
        cell shading, with hard steps between the tones
        a pop art print please
        some pop art for my wall
        pop art picture
        make it pop art
        make it look like Andy Warhol
        make it look printed
        make it look like a print on a T-shirt
        print it in a few flat inks
        run it through a silk screen
        screen print pls
        I want pop art
        I want it to look like a print
        I'd like a printed look with few inks
        it should look like a Warhol
        it should look like an old poster with few inks
        could it be pop art?
        could it be printed in four inks?
        could you make it like the Warhol pictures?
        like a screen print
        like a print on a tote bag
        like a comic book panel in three or four inks
        like a Che Guevara T-shirt
        like the Marilyn pictures
        like those pictures of Marilyn Monroe in many squares
        like a poster in a teenager's bedroom
        like a concert poster
        like a painting by numbers
        like cut out of coloured card
        like a potato print
        like a rubber stamp with a few inks
        like a logo, just flat areas
        as if there were just five paint pots
        as if I had only five felt pens
        only five felt-tip pens to draw this with
        each area just one plain tone
        everything in flat patches
        flat please, no shades
        no fine shades, please
        no shadows, no shading, all flat
        it has too many shades
        too many different tones, make do with a few
        too realistic, I want it printed and flat
        what would Andy Warhol do?
        what would it look like on a T-shirt?
        I wish it was a Roy Lichtenstein
        picture must look like printed with few ink
        my silk screen has room for four inks only
        our club needs it for shirts, four inks at the most
        we embroider it with six threads, so it needs to be simple
        daddy, like the picture with the soup cans
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
        hygge pls
        candlelight vibes
        so cold, brr, make me feel at home
        fireplace glow
        golden and snug
        tea, blanket, cat on the lap
        like honey
        feels frosty, not nice
        grandma's living room in lamplight
        the white balance is too icy for my taste
        could there be a homely glow over it all?
        this blue cast chills me to the bone
        hospital light, how awful, I want it snug
        the tones should hug you
        I prefer old light bulbs to neon tubes, see what I mean?
        it leaves me cold, it should warm my heart
        like looking through a glass of apricot jam
        amber light would be lovely
        more gold, less steel
        my boyfriend finds the light sterile, he likes it snug
        a salt lamp gives just the glow I mean
        cuddly colours instead of frosty ones
        the tones want to be toasty
        whisky by the hearth
        those bluish tones make it so unfriendly
        soft as the light of a paper lantern
        light that makes you want to curl up with a book
        cosy please
        snuggly
        warm and cosy
        these colours give me cold feet
        too blue for me
        I want it cosy
        let's get cosy
        can it be a bit cosier?
        why is it so blue and cold?
        what if we lit some candles?
        it should feel like home
        more of a fireside feeling
        the light should be like a candle's
        my living room lamp gives a much nicer glow
        people should feel at ease when they see these tones
        we rent out cottages, the light has to invite you in
        mummy, can it look like by candlelight?
        I don't care for this cool tone
        make it cosy
        how cosy can you get it?
        cosy light please
        warm light please
        warm candlelight
        light some candles
        light a fire in the fireplace
        put some logs on the fire
        let's sit by the fire
        let's make it cosy
        we want it cosy
        I like it cosy
        I'd like it a bit cosier
        I want a cosy feeling
        it should feel cosy
        it should be cosy and warm
        it should look more homely
        could it be cosier?
        could you make the light feel warm?
        not cosy enough
        the light is too cold
        the colours are too cold
        the picture feels too cold
        it looks cold, make it cosy
        cold colours, not nice
        a bit too blue, isn't it?
        too much blue in the light, I want it golden
        a golden glow all over
        a warm glow please
        more glow, less ice
        more orange, less blue
        like candlelight
        like by the fire
        like in front of the fireplace
        like sitting round a campfire
        like at home on the sofa
        like lamplight in a cabin
        like light of old lamp, not so blue
        as if there was a fire burning
        as if lit by a hundred candles
        as if somebody had lit a candle
        so that you feel at home
        so cosy you want to take your shoes off
        why does the light feel so unfriendly?
        I wish it had a warmer glow
        what would it look like by candlelight?
        my wife wants it cosy
        for our cafe, it has to look snug
        for a candle shop, so like candlelight please
        daddy, make it snuggly like by the fire
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
        icy pls
        blue-ish
        arctic tones
        cool as a cucumber
        fridge light
        too cosy, too orange
        like the film The Revenant, all steely
        neon tube in an operating theatre
        far too golden for a thriller
        as if lit by a computer screen
        could the tones be more like mint ice cream than caramel?
        the yellow cast makes me sweat
        I want goosebumps from the colours
        the white balance is off, it looks like egg yolk
        steel, ice and moonstone for the tones
        like light in an aquarium
        it's an ad for mineral water, so it should feel fresh and blue
        such a warm glow makes it look cheesy, I'd go the other way
        Nordic crime series look
        as seen through blue sunglasses
        more silver, less gold
        hot, hot, hot, too hot, these colours
        the light should be like at the back of a glacier cave
        put it in the freezer, colour-wise
        clinical and bluish, like a laboratory
        somebody left the orange filter on
        in a sci-fi film the light would be bluer and more distant
        my skin looks like a carrot, the tones need to lean to blue
        feelings are over, let the light turn icy
        it's got such a yellow tinge, blue would be fresher
        brrr, blue
        blue light please
        too warm for me
        too yellow
        a bit of blue over everything
        I like it chilly
        can it feel colder?
        why are the colours so warm?
        what if the light was ice-blue?
        it should feel like a cold room
        the tones should be cold as ice
        more blue, less orange, all over
        I want to freeze when I look at the colours
        those tones look like a sauna
        it's a thriller, so a bluish, unfriendly light
        we sell freezers, the tones should fit
        like blue LED strips in a gaming room
        everything has an orange cast, I'd want it the other way
        the colours look tanned, let them go pale blue
        my gran says the light is lovely and warm, I say too much so
        make it chilly
        make the colours chilly
        make it look icy
        make it a bit bluish
        bluish please
        a bluish tint
        blue tint please
        put a blue tint over it
        blue tone pls
        cold light please
        cool blue light
        an icy light, please
        I want a blue tint
        I'd like it bluish
        I want it to feel cold and blue
        I'd like the light to be colder
        it should look bluish
        it should look cold and blue
        it should have a bluish tint
        could it have a blue tint?
        could you make the light bluer?
        could the light be less warm?
        not cold enough, more blue
        the light is too warm
        the light is too yellow
        the colours are too warm
        the picture feels too warm
        the photo is too orange
        everything looks too orange
        it looks so yellow, I want it bluish
        too much orange in the light
        too much yellow in it
        too cosy for me
        all that orange has to go, it should feel icy
        get rid of the yellow cast
        less yellow please
        less warm, more blue
        light as cold as ice
        like cold neon light
        like light from a fridge
        like under water, all bluish
        like moonlight on steel, cold and bluish
        like in Twilight, where everything has a blue tint
        as if the light came through ice
        why does everything look so orange?
        I wish the light was a bit more icy
        what would it look like in cold blue light?
        colours have to be cold, now is too warm
        my boss finds it too warm, more blue he says
        daddy, make it blue like in the Ice Queen's palace
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
        can't see a thing
        so dim
        lights on pls
        who turned off the light?
        flash didn't fire
        did you take this in a cave?
        black as coal, that picture
        my old eyes need more light than that
        ISO was too low, damn
        I forgot to open the aperture
        the shadows swallow everything
        where's the light switch?
        needs a torch to look at
        it's hard to tell what's what in this murk
        could one let some light in, maybe?
        the printer will turn that into a black rectangle
        I guess the bulb was broken when this was taken
        open the blinds a bit, will you?
        who is who? it's so dim I can't tell
        histogram is all on the left
        pictures too dark, face not see
        I had my screen at full power and still saw next to nothing
        if a bit more light came in, one would recognise something
        was there a power cut?
        such a gloomy picture depresses me, some more light would help
        underexposed by two stops at least
        like looking through dark sunglasses, I want to take them off
        my phone's camera did badly in the dim light
        shame, the details drown in the dark
        the curtains must have been closed, what a murky picture
        far too dim
        too dark for me
        I could use more light
        need light
        it's very dark
        why is it so dark?
        can't we have more light?
        what if somebody put the light on?
        it came out so dark
        I'd like to see more, it is too dark
        the flash was off, that's why it's so dim
        someone should turn the light on
        it should not be that dark
        mummy, I can't see, put the lamp on
        buyers won't click on such a dim photo
        gamma is too low, I can't see the enemies
        everything's so black, I wish for some light
        it's so dark I don't know who's in the photo
        too dark to see
        it's too dark
        this is too dark
        this photo is too dark
        my picture is too dark
        the image is too dark
        it is much too dark
        it is a bit too dark
        it looks too dark
        it's so dark in here
        so dark!
        very dark, cannot see
        dark, no?
        I can't see anything
        I can't see a thing in this photo
        I can't see much, it's dark
        I see nothing, too dark
        you can't see anything, it is too dark
        nobody can see anything in this dark photo
        hard to see anything, it's so dark
        we can't see the faces, it's too dark
        can anybody find the light switch?
        some more light, please
        a little more light would be good
        give us some light
        give me more light
        turn on the light
        turn the lights on, please
        switch the light on
        put the lights on
        let some light in
        let there be light
        I need more light
        I'd like a bit more light
        there's not enough light
        there should be more light
        there is too little light in this photo
        could we have some light?
        could you turn on the light?
        can someone switch on the light, please?
        where is the light?
        why can't I see anything?
        it's all underexposed
        I took it without flash and now it's too dark
        the room was dark and so is my photo
        it would be nice if it wasn't so dark
        if it were less dark you'd see more
        picture is dark, I not see good
        don't leave us in the dark
        daddy, it's so dark, turn on the lamp
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
        ouch, my eyes
        blinding!
        so glaring
        where are my sunglasses?
        flash too strong
        burnt out highlights
        less light would do
        washed-out, too much light
        I'm squinting here
        somebody aimed a floodlight at it
        blown out, the photographer overdid it
        histogram is all on the right
        did you hold the camera into the sun?
        the aperture was open too far
        my eyes water when I look at it
        light too much, no can see details
        pull the blinds down a bit, will you?
        the details drown in the glare
        could we lose some of that glare?
        overexposed by two stops, I'd say
        I get a headache from so much light
        white as chalk, hardly any detail left
        it looks like a lightning strike
        a little less dazzling would be kind to my eyes
        the lamp must have been at full power
        everything's bleached by the light, what a pity
        looking at it feels like staring into headlights
        I forgot to put the grey filter on the lens
        if it dazzled less I could look at it longer
        turn the floodlights off, the match is over
        it glares
        so bright, can't look
        we could do with less light
        so much light, ow
        it's very bright
        why is it so bright?
        can't we have less light?
        my eyes hurt
        it came out so bright
        the flash was much too strong
        it should not be that bright
        someone should turn the light down
        I can't look at it, it is so bright
        everything's so white from the light
        mummy, it's blinding me
        gamma is too high, it burns my eyes
        I'd like it better with half as much light
        who put ten lamps on?
        the light was so strong that the colours are gone
        too bright for my eyes
        it's too bright
        this is too bright
        this photo is too bright
        my picture is too bright
        the image is too bright
        it is much too bright
        it is a bit too bright
        it looks too bright
        it's so bright in here
        so bright!
        very bright, hurts eye
        way too much light
        so much light, too much
        too much light in this photo
        there's too much light on it
        there should be less light
        less light on everything, it's glaring
        a little less light, please
        a little less light would be good
        I need less light
        I'd like a bit less light
        could we have less light?
        could you turn off a light or two?
        can someone dim the light, please?
        dim the light, please
        dim it a bit
        turn that light down, will you?
        turn some of the lights off
        take some of the light away
        all that light hurts my eyes
        it hurts to look at
        it's burning my eyes
        I have to close my eyes, it's so bright
        I need my sunglasses
        pass me my sunglasses, please
        why is there so much light?
        who turned on all these lights?
        everything is too bright and too white
        you can't see anything, it is so bright
        it's so bright you can hardly see the details
        it's all overexposed
        the picture is overexposed
        I took it with flash and now it's too bright
        it would be nice if it wasn't so bright
        if it were less bright you'd see more
        picture is very bright, I not see good
        tone it down, it's so bright
        grandma says it's too bright for her eyes
        daddy, the light is too strong, make it less
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
        blurry vision pls
        minus six dioptres
        forgot my specs
        so sharp it hurts
        fuzzy, dreamy, soft
        autofocus failed
        vaseline on the lens
        half asleep, eyes not yet open
        like when I take out my contacts
        after three beers one sees it this way
        wet windscreen, wipers broken
        as a newborn baby might see it
        can't read the letters at the optician's, that's how it should look
        who needs crisp edges anyway?
        as seen through tears
        could it melt like a watercolour left in the wet?
        shower cubicle glass in front of it
        somebody sat on my glasses, show people what I see now
        too much detail, I want just a soft impression
        the mole's view of the world
        without my reading glasses that's how the world appears
        nobody should be recognised, everything a blur
        the camera moved just as I pressed the button
        I want it hazy in outline, like a memory half forgotten
        a dream sequence, all edges soft
        the lens ought to have steamed up
        when you cross your eyes until all goes fuzzy
        show me what my short-sighted sister gets to see
        macro lens, wrong distance, nothing crisp
        sharpness is a bourgeois concept, said Cartier-Bresson, so no sharpness
        squint at it, that's the look
        all a blur to me
        not so sharp
        such sharp edges, no
        without my glasses
        I can't find my glasses, so that's what I see
        I like it soft and blurry
        can it be out of focus?
        why is it so sharp?
        what if I took my glasses off?
        it should be all fuzzy
        I can see every detail, I don't want that
        nobody should be able to read anything in it
        like when you wake up and all is blurry
        my phone should have focused on nothing at all
        it's just wallpaper behind my text, so no sharp details
        we need it too fuzzy to recognise
        mummy took off her glasses and saw it like this
        my grandad can't see clearly, show the class how he sees
        focus ring turned all the way, everything soft
        no glasses
        no glasses on
        where did I put my glasses?
        I took my glasses off
        I forgot my glasses
        I don't have my glasses on
        as if I had no glasses on
        as if I wasn't wearing my glasses
        as if somebody took my glasses away
        as if my glasses were dirty
        as if I needed glasses
        how do I see it without my glasses?
        how does grandma see it without her glasses?
        what do I see when I take off my glasses?
        like when I take my glasses off
        like without glasses
        like with bad eyes
        like with the wrong glasses
        like somebody with bad eyesight sees it
        like a photo that is out of focus
        like when the camera can't focus
        like a camera that needs cleaning
        like through a foggy shower door
        like through wet glass
        like Velma when she drops her glasses
        like Mr Magoo sees it
        like opening your eyes under water
        make it look like a bad photo, out of focus
        unsharp, like my eyes in the morning
        make it soft
        soft and fuzzy please
        all soft please
        I want it soft and not sharp
        I want it out of focus
        I'd like it less sharp
        it should not be sharp
        it should be soft, not sharp
        it should be hard to make out any details
        nothing should be sharp
        too sharp, too clear
        it's too sharp
        it's so sharp, make it softer
        the picture is too sharp
        could it be a bit softer, not so sharp?
        could you make it look out of focus?
        the focus should be off
        the camera focused on the wrong thing
        photo not in focus, I want like this
        at the eye doctor's, before I got my glasses
        daddy, show how you see it without your glasses
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
    ok {}
    yo {}
    plz {}
    {} plz
    {} ty
    {} tysm
    {}!
    {} ok?
    {}, ok?
    um, {}
    {} k thx bye
    hi! {}
    hi there, {}
    hello, please {}
    hey you, {}
    hiya, could you {}?
    good morning, please {}
    good evening! Could you {}?
    dear app, {}
    dear editor, please {}
    hey buddy, {} will ya
    come on, {}
    c'mon, {}!
    gimme a hand and {}
    {} right away
    {} as soon as you can
    {} when you have a minute
    if you have a sec, {}
    {} whenever you are ready
    {}, if that's ok with you
    {}, if it's not too much trouble
    if it isn't too much to ask, {}
    {}, I beg you
    I'm begging you, please {}!
    oops, I forgot: {}
    wait, I know: {}
    where was I... oh right, {}
    sorry, got distracted, {}
    sorry, hit enter too soon: {}
    erm, what was it again, ah yes: {}
    scratch my head... ok, {}
    I have an idea: {}
    ooh, {}!
    wow, nice, now {}
    great! Now {}
    looks good so far, now {}
    hmm, not quite there yet, {}
    one thing is still missing: {}
    here goes: {}
    to do: {}
    note to the editor: {}
    job for you: {}
    here is what I'd love: {}
    my wish is this: {}
    the client says: {}
    my daughter asked me to have you {}
    my wife says you should {}
    my kids would love it if you could {}
    it's for a birthday card, so please {}
    for my presentation tomorrow, please {}
    I'm making a poster and need you to {}
    I think it would look nicer that way, so {}
    it's a bit boring like this, {}
    I'm no good with these tools, could you {} for me?
    I can't do it myself, so please {}
    I don't know how to do it, can you {}?
    if you would, {}
    would you mind helping me out here? {}
    may I ask you to {}?
    could I get you to {}?
    I'd really appreciate it if you would {}
    it'd make my day if you could {}
    {}, you'd be a lifesaver
    {}, many thanks and have a nice day!
    {}, much appreciated
    {}, there's a dear
    {}, and sorry for the trouble
    you know what? {}
    hey hey, could ya {}?
    howdy, please {}
    greetings, kind machine, please {}
    hi team, please {}
    morning! Mind helping me {}?
    dear AI, please {}
    dear Sir or Madam, kindly {}
    heya, need a hand to {}
    psst, {}
    ok computer, {}
    hey robot, {}
    good day to you, would you please {}?
    evening all, can someone {}?
    hi, me here, please {}
    to whom it may concern: please {}
    hello hello, {} please and thank you
    {}, thanks a million
    {}, thank you so much!
    {} thanks a bunch
    {}, ta
    {}, thanks mate
    {}, I owe you one
    {}, bless you
    {}, you're the best
    {} and thank you for your patience
    {}, grateful as ever
    {} thnx
    {}, thanks ever so much, love, Gran
    {}, kind regards, Tom
    {}, xx
    {}, can you?
    {}, could you please?
    {} lol
    {} :)
    {} haha
    {}!!!
    pleeease {}
    pls pls {}
    can u {}
    could u pls {}
    would u {} 4 me
    gotta {}
    imma need you to {}
    dude, {}
    bro can you {}
    mate, {}, would ya
    be a darling and {}
    be an angel and {}, would you?
    might I trouble you to {}?
    I hereby request that you kindly {}
    may I kindly request you to {}?
    would you have the kindness to {}?
    we would like you to {}
    we kindly ask you to {}
    you are requested to {}
    the assignment is to {}
    here's the plan: {}
    the idea is to {}
    what about trying to {}?
    why don't you {}?
    why not {}?
    what I'd like best is to {}
    I feel like we should {}
    I think we should {}, don't you?
    maybe we could {}?
    perhaps you might {}
    not sure if you can, but {}
    if you're up for it, {}
    if you know how, please {}
    let me think... yes, {}
    uh, so, {}
    er, could you, like, {}?
    eh, {} I guess
    right then, {}
    oh, and please {}, would you
    time to {}
    it's time to {}, I reckon
    my teacher wants me to {}
    the art director asked us to {}
    we're making a calendar, so please {}
    it's going on our website, so please {}
    it's for my blog, so {} please
    it's for a school project, could you {}?
    I'm putting together an album and want to {}
    I'm curious how it would look, so {}
    let's see what happens if you {}
    show me what it looks like when you {}
    please {}
    can you {}?
    could you {}?
    will you {}?
    {} please
    {}, please
    {} now
    now {}
    so {}
    and now {}
    today I want you to {}
    could we {}?
    can we {}?
    please do {}
    you can {}
    you may {} now
    you need to {}
    you had better {}
    you are supposed to {}
    I'd love you to {}
    I hope you can {}
    I expect you to {}
    I ask you to {}
    I command you: {}
    I'm going to ask you to {}
    I've been trying to {}, please do it for me
    I keep failing to {}, so please do it
    I forgot to {}, can you do it?
    me want you {}
    please to {}
    we need to {}
    shall we {}?
    can I ask you to {}?
    may I have you {}?
    do you think you could {}?
    do you mind? {}, please
    do you know how to {}? please do
    would you care to {}?
    could you possibly {}?
    could you help us {}?
    be a good sport and {}
    feel free to {}
    get to work and {}
    have a go: {}
    see if you can {}
    make it happen: {}
    take this picture and {}
    look at the picture and {}
    go and {}
    go on, {}
    there you go, now {}
    oi, {}
    look, {}
    computer, {}!
    assistant: {}
    @editor {}
    /edit {}
    prompt: {}
    instruction: {}
    your mission, should you accept it: {}
    edit: {}
    order for you: {}
    dear Santa, please {}
    abracadabra, {}!
    magic wand, {}
    genie, my wish: {}
    hey bestie, {}
    excuse me, could you {}?
    thank you for the last one, now {}
    lovely! Could you now {}?
    sorry, my English is bad, please {}
    my grandson told me you can {}, so please do
    Mum wants you to {}
    {} :-)
    {}, merci
    {}, go!
    {}, alright?
    {}, won't you?
    {}, if you please
    {} for my mum
    {} in this photo
    {} in the picture please
    {}, that would be lovely
    {}, it would mean a lot
    {}, would you be so kind?
    {}, how does that sound?
    {}, my friend
    {}, sir
    {}. Thank you.
    {}, yours sincerely, Ann
    could you please {}?
    can you please {}?
    would you please {}?
    will you please {}?
    {} now please
    simply {}
    you could {}
    you may {}
    you must {}
    please try to {}
    please go ahead and {}
    please help me {}
    can you help me {}?
    could you help me {}?
    could you kindly {}?
    could you try to {}?
    can you try to {}?
    can someone please {}?
    can anybody {}?
    I want to {}
    I would like to {}
    I would like you to {}
    I would love you to {}
    I'd love to {}
    I'd love for you to {}
    I'd love it if you could {}
    I'd prefer it if you would {}
    I need to {}
    I need help to {}
    I have to {}
    I wish you would {}
    I'm asking you to {}
    I'm trying to {}
    I am looking to {}
    I was going to ask you to {}
    I'm hoping to {}
    I'd appreciate it if you could {}
    I'd be happy if you could {}
    we want you to {}
    we'd like to {}
    please can you {}?
    please would you {}?
    please: {}
    task: {}
    first step: {}
    my wish: {}
    what I'd like you to do is {}
    what I'm after is for you to {}
    the goal is to {}
    the job is to {}
    for the next step, {}
    on this picture, please {}
    here, {}
    right, {}
    okay, please {}
    hi, {}
    hi, can you {}?
    hi, could you please {}?
    hey, can you {}?
    {}, thank you
    {}, many thanks
    {}, thanks a lot
    {}. Thanks!
    {}, if possible
    {} if you can
    {} real quick
    {} for me please
    {}, can you do that?
    make sure to {}
    mind if we {}?
    how about you {}?
    it would be lovely if you could {}
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
        {} + {}
        {} then {}
        {} - {}
        {} -> {}
        {} n {}
        {} and then also {}
        {} as well as {}
        a) {} b) {}
        (1) {} (2) {}
        1) {}, 2) {}
        1: {}; 2: {}
        step 1: {}, step 2: {}
        step one: {}. Step two: {}
        firstly {}, secondly {}
        first {}, afterwards {}
        first {} and then {}
        first of all {}, and next {}
        begin with this: {}, then {}
        start by doing this: {}. After that: {}
        two things: {} and {}
        two things please: {}; {}
        I want two things: first {}, then {}
        two edits: {}, then {}
        couple of things: {}, and {}
        both of these: {} and {}
        {}, besides {}
        {}. On top of that, {}
        {} and on top of that {}
        {}. In addition, {}
        {}, and in addition {}
        {}. Additionally, {}
        {}; also, {}
        {}! And {}!
        {}. After that, {}
        {}, afterwards {}
        {}; afterwards, {}
        {}. When that's done, {}
        {}, and when you are finished {}
        {}. Next up: {}
        {}. Next, {}
        {}. One more thing: {}
        {}, oh, and another thing, {}
        {}. Oh, I almost forgot: {}
        {}, and while we're here, {}
        {} and what's more, {}
        {}. Furthermore, {}
        {}; furthermore, {}
        {}. Moreover, {}
        {}, and likewise {}
        {}. PS: {}
        {}, followed by this: {}
        not one but two things: {}, and {}
        before anything else {}, and then {}
        {} (and {})
        {} (oh, and {} too)
        {}. That's one, now the other: {}
        {}; then {}
        {} | {}
        {} ... {}
        {} > {}
        {}, & {}
        {} + also {}
        {} // {}
        {} => {}
        * {} * {}
        - {} - {}
        #1 {} #2 {}
        i) {} ii) {}
        A. {} B. {}
        A: {}, B: {}
        1st {}, 2nd {}
        no. 1: {}; no. 2: {}
        one, {}, and two, {}
        task 1: {}; task 2: {}
        todo: {}, {}
        to do list: {}; {}
        part one, {}; part two, {}
        please {}, and please {}
        please {}. Please also {}
        pls {} n then {}
        could you {} and {}?
        can you {}? And can you {}?
        can you {} and also {} pls
        would you {} and then {} for me?
        I want you to {} and to {}
        I'd like to {} and I'd also like to {}
        I need you to {}, and I also need you to {}
        you should {}, then you should {}
        not only {} but also {}
        both {} and {}
        {}, along with that {}
        {}, and with that out of the way, {}
        {}, and as soon as you have, {}
        {}; once finished, {}
        {}. Done? Then {}
        {}. Ready? Now {}
        {}, now {}
        {} and now {}
        {}, and finally {}
        {}, and lastly {}
        {}, to finish off {}
        {}, later {}
        {}, subsequently {}
        {} and subsequently {}
        {}. Following that, {}
        {}, and don't forget to {}
        {}, and remember to {}
        {}. Don't forget: {}
        {}. Oh wait, also {}
        {}, actually also {}
        {}... hmm... and {}
        {}, ah yes, and {}
        {}. By the way, {} too
        {}, btw also {}
        {} and also pls {}
        {}. My second wish: {}
        {}. Second request: {}
        {}, and my wife says to {} too
        {}, and for good measure {}
        {}, as a bonus {}
        for starters {}, for afters {}
        to begin with {}, to end with {}
        go ahead and {}, and go ahead and {}
        let's {} and let's {}
        a double order: {} and {}
        {} and {}, thanks
        {} and {} please
        {} and {} for me
        {} and also {}
        {} and then {}
        {}, then {}
        {} and {} too
        {} and {} as well
        {}, and {} as well
        {}. Please also {}
        {}, please, and {}, please
        first {}, then {}
        first {} then {} pls
        first please {}, then please {}
        will you {} and {}?
        could you please {} and then {}?
        can we {} and {}?
        can you first {} and then {}?
        I would like you to {} and {}
        help me {} and {}
        we need to {} and {}
        please {}, after that {}
        {} - and then, {}
        {}. I'd also like you to {}
        {}, and I want you to {} too
        {} and, oh yes, {}
        {} and, if you would, {}
        {}, and also, if you'd be so kind, {}
        {}. While you're at it, {}
        {} and while you do that, {}
        {}, and another thing: {}
        {}. Good. Now {}
        {}. Right, and now {}
        {}, and after this {}
        {}, and next please {}
        {} along with this: {}
        {}, together with this: {}
        to do: 1. {} 2. {}
        instructions: {}, then {}
        job one: {}, job two: {}
        the plan: {}, then {}
        I have two requests: {} and {}
        I've got two jobs for you: {}, and {}
        there are two things to do: {} and {}
        a couple of edits please: {} and {}
        a few things: {}, also {}
        hi, please {} and {}, thank you
        hello! {}, and {}, please
        dear editor, {} and kindly also {}
        be so kind as to {} and {}
        kindly {} and kindly {}
        quickly {} and {}
        gotta {} and {}
        {} nd {}
        {}, 2nd: {}
        {}, and yeah, {}
        {}, what else, {}
        {}, and hey, {}
        {} and {}
        {}, and then {}
        {}, and also {}
        {} also {}
        {}. Also {}
        {}. Also, {}
        {}, as well as {}
        {}. Plus, {}
        {} and please {}
        {}, and please also {}
        {}, please, and {}
        {}, oh and {}
        {}. Oh, and {}
        {}. Oh and please {}
        {}, after that {}
        {}, after which {}
        {}. Afterwards, {}
        {}. And then {}
        {}. And also {}
        {}; and then {}
        {}; next, {}
        {}; after that, {}
        {}; in addition, {}
        {}; additionally, {}
        {}, additionally {}
        {}, in addition {}
        {}, one more thing, {}
        {}. And another thing: {}
        {}. While you're at it, please {}
        {}. At the same time, {}
        {}. Next, please {}
        {}. Finally, {}
        {}. Last thing: {}
        first, {}; then, {}
        start off by this: {}. Next: {}
        please {}, then {}
        please {} and also {}
        could you {}? Also, please {}
        could you {}, and could you also {}?
        can you {}, and then {}?
        I want you to {} and then {}
        I'd like you to {} and, after that, {}
        we should {} and we should also {}
        let's first {} and then {}
        a few things: {}, {}
        changes: 1) {} 2) {}
        changes: {}, {}
        please do two things: {} and {}
        hi, please {} and {}
        hey, {} and {}
        ok, {} and then {}
        {} and {}, please
        {}, then {}, thanks
        {}; after you have done that, {}
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
        {} + {} + {}
        {} / {} / {}
        {} -> {} -> {}
        {}. {}. {}.
        a) {} b) {} c) {}
        (1) {} (2) {} (3) {}
        1) {}, 2) {}, 3) {}
        step 1: {}, step 2: {}, step 3: {}
        three things: {}, {} and {}
        three things please: {}; {}; {}
        firstly {}, secondly {}, thirdly {}
        first {}, afterwards {}, and lastly {}
        first of all {}, next {}, and in the end {}
        {}. Next, {}. Last but not least, {}
        {} and {}, and on top of that {}
        {}. Also, {}. And besides, {}
        {}, plus {}, plus {}
        {}; also {}; and one more thing, {}
        {}. After that, {}. When that's done, {}
        {}, {}, oh and {}
        {}, then {}, and to finish {}
        {}. In addition, {}. Furthermore, {}
        {} and then {} and after that {}
        a few edits: {}, then {}, then {}
        {}, {}, {}
        {}, {} and {}
        {}, {}, and {}
        {}, {} & {}
        {} | {} | {}
        {} > {} > {}
        {} - {} - {}
        {} // {} // {}
        {}; then {}; then {}
        {}... {}... and {}
        * {} * {} * {}
        - {} - {} - {}
        #1 {} #2 {} #3 {}
        i) {} ii) {} iii) {}
        A: {}, B: {}, C: {}
        1: {}; 2: {}; 3: {}
        1st {}, 2nd {}, 3rd {}
        one, {}; two, {}; three, {}
        task 1: {}; task 2: {}; task 3: {}
        step one: {}. Step two: {}. Step three: {}
        my to do list: {}, {}, {}
        please {}, {} and {}
        please {}, please {} and please {}
        could you {}, {} and {}?
        can you {} and {}, and also {}?
        can u {}, {} n {} pls
        I want you to {}, to {} and to {}
        I'd like to {}, then {}, then {}
        you should {}, {} and also {}
        not only {} but also {} and {}
        {} but also {}, and then {}
        {} and {}, then {}
        {} and {} and also {}
        {}, and {}. Oh, and {}
        {}; {}; and, if you don't mind, {}
        {}, {}, and don't forget to {}
        {}, then {}, and remember to {}
        {}. Besides that {}, and lastly {}
        {}! {}! And {}!
        {} as well as {}, and then {}
        {}, {}, btw also {}
        {}. Second wish: {}. Third wish: {}
        to begin with {}, next {}, at the end {}
        {}, later {}, last of all {}
        {} n {} n {}
        {}, {} and {} please
        {}, {} and {}, thanks
        {}, {} and also {}
        {}, {} and then {}
        {}, {}, then {}
        {}, then {} and {}
        {} and {} and then {}
        {}, and then {}, and then {}
        first {}, then {}, finally {}
        first {} and {}, then {}
        first {}, then {} and {}
        could you {} and {} and {}?
        can you {}, then {}, then {}?
        would you please {}, {} and {}?
        please {} and {}, then {}
        please {}, then {}. Also {}
        please {}. Please {}. Please {}
        I need you to {}, {} and {}
        I would like you to {}, to {}, and to {}
        we have to {}, {} and {}
        help me {}, {} and {}
        {}. Also {}. Then {}
        {} and {}. Also {}
        {} and {}. One more thing: {}
        {} and {}. Oh, and {}
        {}, {}. While you're at it, {}
        {}, and while you are at it, {} and {}
        {}. After that {} and {}
        {} plus {} plus {}
        {} plus {}, and {} as well
        {} as well as {} and {}
        {}, {}, plus {}
        to do: 1. {} 2. {} 3. {}
        a few things please: {}, {} and {}
        there are three things to do: {}, {} and {}
        I have three requests: {}, {} and {}
        instructions: {}, {}, then {}
        the plan: {}, then {}, then {}
        kindly {}, {} and {}
        hi, please {}, {} and {}, thank you
        {} --> {} --> {}
        job one: {}, job two: {}, job three: {}
        {}, {}, and last of all {}
        {}. Next {}. Next {}
        {}, and another thing: {}, and yet another: {}
        {}, {}, and then {}
        {} and {}; then {}
        {} and {}. Then {}
        {} and {}. Also, {}
        {} and {}, plus {}
        {} and then {}, and also {}
        {}, then {}, and then {}
        {}, then {}, and finally {}
        {}, then {}, finally {}
        {}, also {}, and {}
        {}, also {}, and also {}
        {}. Then {} and {}
        {}. Also {} and {}
        {}. Also, {}, and then {}
        {}. Then {}. And then {}
        {}. Next {}. Then {}
        {}. Then, {}. Also, {}
        first {}, then {}, then {}
        first {}, then {}, and finally {}
        please {}, then {}, then {}
        please {}, {}, and also {}
        could you please {}, {} and {}?
        can you {}, then {}, and then {}?
        would you {}, {} and {}?
        I want you to {}, then {}, and then {}
        I'd like you to {}, {}, and also {}
        let's {}, {} and {}
        a few things: {}, {} and {}
        a few things: {}; {}; {}
        changes: 1) {} 2) {} 3) {}
        three tasks: 1) {} 2) {} 3) {}
        {} and {} and, while you are at it, {}
        {}, {}. One more thing: {}
        {} and {}, and one more thing, {}
        {}. In addition, {} and {}
        hi, please {}, {} and {}
        hey, {}, {} and also {}
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
        {} + {} + {} + {}
        {} / {} / {} / {}
        {} -> {} -> {} -> {}
        a) {} b) {} c) {} d) {}
        1) {}, 2) {}, 3) {}, 4) {}
        step 1: {}, step 2: {}, step 3: {}, step 4: {}
        four things: {}, {}, {} and {}
        first {}, next {}, afterwards {}, and lastly {}
        {} and {}. Then {}. Last but not least, {}
        {}, plus {}, plus {}, and on top of that {}
        a whole list: {}; {}; {}; and finally {}
        {}, {}, {}, {}
        {}, {}, {} and {}
        {}, {}, {} & {}
        {} & {} & {} & {}
        {} | {} | {} | {}
        {} > {} > {} > {}
        {} - {} - {} - {}
        {} and {}; {} and {}
        {} and {}, then {} and {}
        {} & {}, {} & {}
        {}... {}... {}... and {}
        * {} * {} * {} * {}
        - {} - {} - {} - {}
        #1 {} #2 {} #3 {} #4 {}
        (1) {} (2) {} (3) {} (4) {}
        (a) {} (b) {} (c) {} (d) {}
        i) {} ii) {} iii) {} iv) {}
        A: {}, B: {}, C: {}, D: {}
        1: {}; 2: {}; 3: {}; 4: {}
        1st {}, 2nd {}, 3rd {}, 4th {}
        one, {}, two, {}, three, {}, four, {}
        firstly {}, secondly {}, thirdly {}, fourthly {}
        my to do list: {}, {}, {}, {}
        please {}, {}, {} and {}
        could you {}, {}, {} and also {}?
        can u {}, {}, {} n {} pls
        I want you to {}, to {}, to {} and to {}
        {}; then {}; then {}; last, {}
        {}, {}, {}, oh and {}
        {} and {}. Also {} and {}
        {}, also {}. Besides, {} and {}
        {}! {}! {}! And {}!
        {}. Then {}. After that {}. Finally {}
        {}, {}, {}, and don't forget to {}
        not only {} and {} but also {} and {}
        {}, {}, {} and {} please
        {}, {}, {} and also {}
        {}, {}, {} and then {}
        {}, {}, then {} and {}
        {}, then {}, then {} and {}
        {} and then {} and then {} and then {}
        first {}, then {}, then {}, finally {}
        first {} and {}, then {} and {}
        please {} and {}, and please {} and {}
        please {}, {}, {}, and {}, thank you
        please {}. Please {}. Please {}. Please {}
        could you please {}, {}, {} and {}?
        can you {} and {}, and also {} and {}?
        I need you to {}, {}, {} and {}
        I'd like you to {}, to {}, to {} and to {}
        help me {}, {}, {} and {}
        {} and {}. Then {} and {}
        {} and {}. After that {} and {}
        {}, {}, {}. One more thing: {}
        {}, {}, {}. Also {}
        {}, {}. While you're at it, {} and {}
        {}. {}. Also {} and {}
        {} plus {} plus {} plus {}
        {} as well as {}, {} and {}
        to do: 1. {} 2. {} 3. {} 4. {}
        a few things please: {}, {}, {} and {}
        I have four requests: {}, {}, {} and {}
        there are four things to do: {}, {}, {}, {}
        instructions: {}, {}, {}, then {}
        the plan: {}, then {}, then {}, then {}
        kindly {}, {}, {} and {}
        {} --> {} --> {} --> {}
        {} // {} // {} // {}
        step one: {}. Step two: {}. Step three: {}. Step four: {}
        task 1: {}; task 2: {}; task 3: {}; task 4: {}
        {}, {}, {}, and {}
        {}, {}, {}, then {}
        {}, {}, {}, and also {}
        {}, then {}, then {}, and finally {}
        {}, {}, then {}, and finally {}
        {} and {}, and also {} and {}
        {} and {}, plus {} and {}
        {}, {} and {}. Also, {}
        {}, {} and {}, then {}
        {}, {} and {}. Then {}
        {}. Then {}. Then {}. Then {}
        {}. Also, {}. Then {}. And {}
        {}. {}. Then {}. And {}
        {}. Then {}, {} and {}
        {}. Also {}, {} and {}
        first {}, then {}, then {}, and finally {}
        please {} and {}, then {} and {}
        please {} and {}. Also, {} and {}
        can you {}, {}, {} and {}?
        would you {}, {}, {}, and {}?
        I want you to {}, then {}, then {}, then {}
        we need to {}, {}, {} and {}
        let's {}, {}, {} and {}
        a few things: {}, {}, {} and {}
        changes: 1) {} 2) {} 3) {} 4) {}
        four tasks: 1) {} 2) {} 3) {} 4) {}
        {}, {}, {}, and while you are at it {}
        {}, {}, {}, as well as {}
        hi, please {}, {}, {} and {}
    """),
}
"""Between several imperatives, by their number."""

JOIN_ANY_FREELY: Final[dict[int, tuple[str, ...]]] = {
    2: lines("""
        {}, {}
        {}. {}
        {}! {}!
        {} || {}
        {} * {}
        {} && {}
        {} ... and {}
        {} -- and {}
        {}; and {}
        {}. Plus: {}
        {}. Also: {}
        {}; also: {}
        {}. And also: {}
        {}. Then: {}
        first: {}. second: {}
        first thing: {}; second thing: {}
        one: {}. two: {}
        one) {} two) {}
        1- {} 2- {}
        1/ {} 2/ {}
        1. {}; 2. {}
        I. {} II. {}
        a: {} b: {}
        (a) {} (b) {}
        A) {}, B) {}
        nr 1: {}, nr 2: {}
        #1: {}, #2: {}
        point 1: {}. point 2: {}
        item 1: {}; item 2: {}
        edit 1: {} / edit 2: {}
        change 1: {}, change 2: {}
        wish 1: {}; wish 2: {}
        two wishes: {}; {}
        two changes: {}; {}
        two requests: {} and {}
        2 things: {} + {}
        2 edits pls: {}, {}
        edits: {} / {}
        edits needed: {}; {}
        my wishes: {}, {}
        notes: {}; {}
        feedback from the client: {}; {}
        comments: {}. {}
        please: {}; {}
        hi! {}. And {}. Thanks
        {}, {}, thanks!
        {}; {}; that's it
        {}, and {}, please
        {}. {} pls
        {} and {} thx
        {}. Another thing: {}
        {}. One more wish: {}
        {}. Second point: {}
        {}. Oh, and: {}
        {}. Forgot something: {}
        {}. What else... ah: {}
        {} (1), {} (2)
        {} and {}
        1) {} 2) {}
        {}. Oh yes, and: {}
        first of all, {}. secondly, {}
        firstly, {}. secondly, {}
        1st: {}. 2nd: {}
        {}. Also, {}
        {}, oh and {}
        {}. And one more thing: {}
        {}. Another one: {}
        {}. Next: {}
        {}. Next wish: {}
        {}. In addition: {}
        {}. By the way: {}
        {}. P.S. {}
        {}, on top of that: {}
        {}. While you are at it: {}
        {}, and then this: {}
        {}. And the other thing: {}
        {}. Thanks. And {}
        {}. Thank you! Also: {}
        {} pls, {} pls
        {} ok? And {}
        {}! Also: {}
        changes: 1) {} 2) {}
        changes please: {}. {}.
        to do: {} / {}
        todo: 1. {} 2. {}
        a few things: {}; {}
        a few wishes: {}, and {}
        my list: - {} - {}
        here is my list: {}; {}
        what I want: {} and {}
        corrections: {}; {}
        tweaks: {} + {}
        remarks: 1. {} 2. {}
        hi, two things: {}. {}.
        dear editor: {}. Also: {}. Kind regards
        ok so: {}, and: {}
        so: {}. And: {}
        well, {}, and, well, {}
        task A: {}; task B: {}
        part 1: {}. part 2: {}
        {}. Besides: {}
        list: {}, {}
        changes: {}, {}
        a couple of things: {}. {}.
        {}. Additionally: {}
        {}. Btw, {}
        hello, {}. And {}.
        {}. And: {}
        {}, and: {}
        {}, also: {}
        {}, plus: {}
        {}; plus: {}
        {}; then: {}
        {}, then: {}
        {}. After that: {}
        {}. Next one: {}
        {}. Next point: {}
        {}. Second: {}
        {}. Secondly: {}
        {}. Number two: {}
        {}. Besides that: {}
        {}. On top of that: {}
        {}. And one more: {}
        {}. One more request: {}
        {}. Another request: {}
        {}. Another wish: {}
        {}. Also this: {}
        {}. And this: {}
        {}. Oh and also: {}
        {}. As well as this: {}
        {}. Finally: {}
        {}. And last: {}
        {} --- {}
        {} / also: {}
        first: {}, then: {}
        firstly: {}. Secondly: {}
        first request: {}; second request: {}
        number one: {}. Number two: {}
        1) {}; 2) {}
        -> {} -> {}
        + {} + {}
        -- {} -- {}
        a few things: 1) {} 2) {}
        changes: {}; {}
        changes: - {} - {}
        requested changes: 1. {} 2. {}
        list of changes: {}; {}
        to do: 1) {} 2) {}
        tasks: {}; {}
        here is what I want: {}; {}
        hi, two things: {}; {}
        hello! {}. {}. Thank you!
    """),
    3: lines("""
        {} || {} || {}
        {} * {} * {}
        {}! {}! {}!
        {}. {}. {}
        {}; {}; and {}
        {}, and {}, and {}
        {}. And {}. And {}
        {}. Also {}. Also {}
        {}. Plus: {}. Plus: {}
        {}. Then: {}. Lastly: {}
        first: {}. second: {}. third: {}
        first thing: {}; second: {}; third: {}
        one: {}. two: {}. three: {}
        1- {} 2- {} 3- {}
        1/ {} 2/ {} 3/ {}
        1. {}; 2. {}; 3. {}
        1) {}; 2) {}; 3) {}
        I. {} II. {} III. {}
        (a) {} (b) {} (c) {}
        a: {} b: {} c: {}
        A. {} B. {} C. {}
        #1: {}, #2: {}, #3: {}
        point 1: {}. point 2: {}. point 3: {}
        edit 1: {} / edit 2: {} / edit 3: {}
        change 1: {}, change 2: {}, change 3: {}
        three wishes: {}; {}; {}
        three changes: {}, {}, and {}
        3 things: {} + {} + {}
        3 edits pls: {}, {}, {}
        edits: {} / {} / {}
        edits needed: {}; {}; {}
        my wishes: {}, {}, {}
        notes: {}; {}; {}
        client feedback: {}. {}. {}
        please: {}; {}; {}
        {}, {}, {}, thanks!
        {}; {}; {}; that's it
        {}, {}, and {}, please
        {}. {}. {} pls
        {} and {}. Another thing: {}
        {}. {}. Oh, and: {}
        {}, {}... what else... ah: {}
        {}... {}... {}
        1) {} 2) {} 3) {}
        hello! {}. {}. {}. Bye
        firstly, {}. secondly, {}. thirdly, {}
        1st: {}. 2nd: {}. 3rd: {}
        {}. {}. Also, {}
        {} and {}. And one more thing: {}
        {}. Next: {}. Next: {}
        {}. Besides: {}. And: {}
        {}, {}. While you are at it: {}
        {}. {}. Last thing: {}
        {}. Also: {}. PS: {}
        {} pls, {} pls, {} pls
        changes: 1) {} 2) {} 3) {}
        changes: {}, {}, {}
        to do: {} / {} / {}
        todo: 1. {} 2. {} 3. {}
        a few things: {}; {}; {}
        a few things: {}, {} and {}
        here is my list: {}; {}; {}
        what I want: {}, {} and {}
        corrections: {}; {}; {}
        tweaks: {} + {} + {}
        hi, three things: {}. {}. {}.
        hello, {}. {}. And {}. Thank you
        wish 1: {}; wish 2: {}; wish 3: {}
        item 1: {}; item 2: {}; item 3: {}
        {} && {} && {}
        one) {} two) {} three) {}
        {}, {}, {} please
        {}; {}. Also: {}
        list: {}, {}, {}
        a couple of things: {}. {}. {}.
        {}. {}. Btw, {}
        well, {}, and {}, and, well, {}
        remarks: 1. {} 2. {} 3. {}
        dear editor: {}. {}. Also: {}. Kind regards
        part 1: {}. part 2: {}. part 3: {}
        task A: {}; task B: {}; task C: {}
        my list: - {} - {} - {}
        {}, {}; {}
        {}; {}, {}
        {}. {}, and {}
        {}, {}. And {}
        {}. {}. And: {}
        {}; {}; also: {}
        {}. {}. Also: {}
        {}. {}. Plus: {}
        {}, {}, plus: {}
        {}. Also: {}. And: {}
        {}. Also: {}. And finally: {}
        {}. Next: {}. Then: {}
        {}. Next: {}. Finally: {}
        {}. Then: {}. Then: {}
        {}. After that: {}. Then: {}
        {}. Second: {}. Third: {}
        {}. {}. One more thing: {}
        {}. {}. And one more: {}
        {}. {}. Another thing: {}
        {}, {}. One more wish: {}
        {}. {}. While you are at it: {}
        {}. {}. P.S. {}
        first: {}. Then: {}. Finally: {}
        firstly: {}. Secondly: {}. Thirdly: {}
        number one: {}. Number two: {}. Number three: {}
        1.) {} 2.) {} 3.) {}
        1: {} 2: {} 3: {}
        + {} + {} + {}
        a few things: {}. {}. {}
        a few things: 1) {} 2) {} 3) {}
        changes: {}; {}; {}
        changes: - {} - {} - {}
        requests: {}; {}; {}
        to do: 1) {} 2) {} 3) {}
        todo: - {} - {} - {}
        here is what I want: {}; {}; {}
        hi, three things: {}; {}; {}
    """),
    4: lines("""
        {} || {} || {} || {}
        {} * {} * {} * {}
        {} && {} && {} && {}
        {}! {}! {}! {}!
        {}. {}. {}. {}
        {}; {}; {}; and {}
        {}, {}; {}, {}
        {}, and {}, and {}, and {}
        {}. And {}. And {}. And {}
        {}. Also {}. Also {}. Also {}
        {} and {}. Plus: {} and {}
        first: {}. second: {}. third: {}. fourth: {}
        one: {}. two: {}. three: {}. four: {}
        1- {} 2- {} 3- {} 4- {}
        1/ {} 2/ {} 3/ {} 4/ {}
        1. {}; 2. {}; 3. {}; 4. {}
        1) {}; 2) {}; 3) {}; 4) {}
        1) {} 2) {} 3) {} 4) {}
        I. {} II. {} III. {} IV. {}
        a: {} b: {} c: {} d: {}
        A. {} B. {} C. {} D. {}
        #1: {}, #2: {}, #3: {}, #4: {}
        edit 1: {}, edit 2: {}, edit 3: {}, edit 4: {}
        four wishes: {}; {}; {}; {}
        four changes: {}, {}, {}, and {}
        4 things: {} + {} + {} + {}
        4 edits pls: {}, {}, {}, {}
        edits: {} / {} / {} / {}
        my wishes: {}, {}, {}, {}
        notes: {}; {}; {}; {}
        client feedback: {}. {}. {}. {}
        please: {}; {}; {}; {}
        {}, {}, {}, {}, thanks!
        hello, {}. {}. {}. And {}. Thank you
        1st: {}. 2nd: {}. 3rd: {}. 4th: {}
        {}. {}. {}. Also, {}
        {}, {}, {}, plus {}
        {}, {}. And one more thing: {}, {}
        {}. Next: {}. Next: {}. Last: {}
        {}, {}, {}. While you are at it: {}
        changes: 1) {} 2) {} 3) {} 4) {}
        to do: {} / {} / {} / {}
        a few things: {}; {}; {}; {}
        a few things: {}, {}, {} and {}
        list: {}, {}, {}, {}
        what I want: {}, {}, {} and {}
        tweaks: {} + {} + {} + {}
        edits needed: {}; {}; {}; {}
        hi, four things: {}. {}. {}. {}.
        wish 1: {}; wish 2: {}; wish 3: {}; wish 4: {}
        point 1: {}. point 2: {}. point 3: {}. point 4: {}
        {}... {}... {}... {}
        {}, {}; also {}, {}
        {} / {}. And: {} / {}
        a couple of things: {}. {}. {}. {}.
        remarks: 1. {} 2. {} 3. {} 4. {}
        corrections: {}; {}; {}; {}
        item 1: {}; item 2: {}; item 3: {}; item 4: {}
        part 1: {}. part 2: {}. part 3: {}. part 4: {}
        todo: 1. {} 2. {} 3. {} 4. {}
        my list: - {} - {} - {} - {}
        dear editor: {}. {}. {}. Also: {}. Kind regards
        {}. {}. {}. Last thing: {}
        {}, {}. {}, {}
        {}; {}. {}; {}
        {}. {}. {}. Also: {}
        {}. {}. {}. And: {}
        {}, {}, {}, plus: {}
        {}. Also: {}. Then: {}. And: {}
        {}. Next: {}. Then: {}. Finally: {}
        {}. Then: {}. Then: {}. Then: {}
        {}. Second: {}. Third: {}. Fourth: {}
        {}. {}. {}. One more thing: {}
        {}. {}. Also: {}. {}
        {}, {}, {}. One more wish: {}
        {}. {}. {}. While you are at it: {}
        {}. {}. {}. P.S. {}
        {} -- {} -- {} -- {}
        {} // {} // {} // {}
        first: {}; then: {}; then: {}; then: {}
        firstly: {}. Secondly: {}. Thirdly: {}. Lastly: {}
        1.) {} 2.) {} 3.) {} 4.) {}
        -> {} -> {} -> {} -> {}
        a few things: {}. {}. {}. {}
        a few things: 1) {} 2) {} 3) {} 4) {}
        changes: {}; {}; {}; {}
        changes: - {} - {} - {} - {}
        requests: {}; {}; {}; {}
        to do: 1) {} 2) {} 3) {} 4) {}
        here is what I want: {}; {}; {}; {}
        hi, four things: {}; {}; {}; {}
    """),
}
"""What joins statements and fragments as well as imperatives."""
