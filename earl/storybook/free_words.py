"""What people call things, sizes, places and what stands where, besides the grammar's words (words.py).

By what fills a gap of a pattern there. A tenth of these too is kept from training (splits.py).
"""

from __future__ import annotations

from typing import Final

from earl.storybook.lines import ways

OTHERWISE: Final[dict[str, tuple[str, ...]]] = {
    "at the top left": ways("""
        at the top-left | in the top left | in the top-left | on the top left | at top left | top left |
        top-left | in the upper left | at the upper left | upper left | upper-left | up at the top left | up
        in the top left | over at the top left | in top left | up on the top left | at the top on the left |
        top-left of the picture | at the top left of the picture | in the top left of the image | in the top
        left part | in the top left area | in the upper left area | at the top left of the image
    """),
    "to the top left": ways("""
        to the top-left | to top left | top left | top-left | to the upper left | to the upper-left | upper
        left | to upper left | up to the top left | up to the upper left | over to the top left | into the top
        left | into the top-left | into the upper left | up into the top left | up in the top left | to the
        top left of the picture | to the top left of the image | to the top left part | to the top left area |
        to the upper left area | over to the upper left
    """),
    "in the top left corner": ways("""
        in the top-left corner | at the top left corner | in the upper left corner | in the upper-left corner
        | in the top left-hand corner | in the top left hand corner | in the upper left-hand corner | top left
        corner | top-left corner | upper left corner | in top left corner | up in the top left corner | in the
        corner at the top left | in the corner top left | on the top left corner | in the top left corner of
        the picture | into the top left corner | over in the top left corner | in the left top corner | in the
        corner on the top left | in the top left corner of the image | in the top left corner of the pic | at
        the top-left corner
    """),
    "to the top left corner": ways("""
        to the top-left corner | to top left corner | top left corner | top-left corner | to the upper left
        corner | to the upper-left corner | to the top left-hand corner | to the top left hand corner | to the
        upper left-hand corner | into the top left corner | into the top-left corner | into the upper left
        corner | up to the top left corner | up into the top left corner | over to the top left corner | to
        the corner at the top left | to the top left corner of the picture | to the left top corner | to the
        top left corner of the image | all the way to the top left corner | over into the top left corner | to
        the corner on the top left
    """),
    "at the top right": ways("""
        at the top-right | in the top right | in the top-right | on the top right | at top right | top right |
        top-right | in the upper right | at the upper right | upper right | upper-right | up at the top right
        | up in the top right | over at the top right | in top right | up on the top right | at the top on the
        right | top-right of the picture | at the top right of the picture | in the top right of the image |
        in the top right part | in the top right area | in the upper right area | at the top right of the
        image
    """),
    "to the top right": ways("""
        to the top-right | to top right | top right | top-right | to the upper right | to the upper-right |
        upper right | to upper right | up to the top right | up to the upper right | over to the top right |
        into the top right | into the top-right | into the upper right | up into the top right | up in the top
        right | to the top right of the picture | to the top right of the image | to the top right part | to
        the top right area | to the upper right area | over to the upper right
    """),
    "in the top right corner": ways("""
        in the top-right corner | at the top right corner | in the upper right corner | in the upper-right
        corner | in the top right-hand corner | in the top right hand corner | in the upper right-hand corner
        | top right corner | top-right corner | upper right corner | in top right corner | up in the top right
        corner | in the corner at the top right | in the corner top right | on the top right corner | in the
        top right corner of the picture | into the top right corner | over in the top right corner | in the
        right top corner | in the corner on the top right | in the top right corner of the image | in the top
        right corner of the pic | at the top-right corner
    """),
    "to the top right corner": ways("""
        to the top-right corner | to top right corner | top right corner | top-right corner | to the upper
        right corner | to the upper-right corner | to the top right-hand corner | to the top right hand corner
        | to the upper right-hand corner | into the top right corner | into the top-right corner | into the
        upper right corner | up to the top right corner | up into the top right corner | over to the top right
        corner | to the corner at the top right | to the top right corner of the picture | to the right top
        corner | to the top right corner of the image | all the way to the top right corner | over into the
        top right corner | to the corner on the top right
    """),
    "at the bottom left": ways("""
        at the bottom-left | in the bottom left | in the bottom-left | on the bottom left | at bottom left |
        bottom left | bottom-left | in the lower left | at the lower left | lower left | lower-left | down at
        the bottom left | down in the bottom left | over at the bottom left | in bottom left | down on the
        bottom left | at the bottom on the left | bottom-left of the picture | at the bottom left of the
        picture | in the bottom left of the image | in the bottom left part | in the bottom left area | in the
        lower left area | at the bottom left of the image
    """),
    "to the bottom left": ways("""
        to the bottom-left | to bottom left | bottom left | bottom-left | to the lower left | to the
        lower-left | lower left | to lower left | down to the bottom left | down to the lower left | over to
        the bottom left | into the bottom left | into the bottom-left | into the lower left | down into the
        bottom left | down in the bottom left | to the bottom left of the picture | to the bottom left of the
        image | to the bottom left part | to the bottom left area | to the lower left area | over to the lower
        left
    """),
    "in the bottom left corner": ways("""
        in the bottom-left corner | at the bottom left corner | in the lower left corner | in the lower-left
        corner | in the bottom left-hand corner | in the bottom left hand corner | in the lower left-hand
        corner | bottom left corner | bottom-left corner | lower left corner | in bottom left corner | down in
        the bottom left corner | in the corner at the bottom left | in the corner bottom left | on the bottom
        left corner | in the bottom left corner of the picture | into the bottom left corner | over in the
        bottom left corner | in the left bottom corner | in the corner on the bottom left | in the bottom left
        corner of the image | in the bottom left corner of the pic | at the bottom-left corner
    """),
    "to the bottom left corner": ways("""
        to the bottom-left corner | to bottom left corner | bottom left corner | bottom-left corner | to the
        lower left corner | to the lower-left corner | to the bottom left-hand corner | to the bottom left
        hand corner | to the lower left-hand corner | into the bottom left corner | into the bottom-left
        corner | into the lower left corner | down to the bottom left corner | down into the bottom left
        corner | over to the bottom left corner | to the corner at the bottom left | to the bottom left corner
        of the picture | to the left bottom corner | to the bottom left corner of the image | all the way to
        the bottom left corner | over into the bottom left corner | to the corner on the bottom left
    """),
    "at the bottom right": ways("""
        at the bottom-right | in the bottom right | in the bottom-right | on the bottom right | at bottom
        right | bottom right | bottom-right | in the lower right | at the lower right | lower right |
        lower-right | down at the bottom right | down in the bottom right | over at the bottom right | in
        bottom right | down on the bottom right | at the bottom on the right | bottom-right of the picture |
        at the bottom right of the picture | in the bottom right of the image | in the bottom right part | in
        the bottom right area | in the lower right area | at the bottom right of the image
    """),
    "to the bottom right": ways("""
        to the bottom-right | to bottom right | bottom right | bottom-right | to the lower right | to the
        lower-right | lower right | to lower right | down to the bottom right | down to the lower right | over
        to the bottom right | into the bottom right | into the bottom-right | into the lower right | down into
        the bottom right | down in the bottom right | to the bottom right of the picture | to the bottom right
        of the image | to the bottom right part | to the bottom right area | to the lower right area | over to
        the lower right
    """),
    "in the bottom right corner": ways("""
        in the bottom-right corner | at the bottom right corner | in the lower right corner | in the
        lower-right corner | in the bottom right-hand corner | in the bottom right hand corner | in the lower
        right-hand corner | bottom right corner | bottom-right corner | lower right corner | in bottom right
        corner | down in the bottom right corner | in the corner at the bottom right | in the corner bottom
        right | on the bottom right corner | in the bottom right corner of the picture | into the bottom right
        corner | over in the bottom right corner | in the right bottom corner | in the corner on the bottom
        right | in the bottom right corner of the image | in the bottom right corner of the pic | at the
        bottom-right corner
    """),
    "to the bottom right corner": ways("""
        to the bottom-right corner | to bottom right corner | bottom right corner | bottom-right corner | to
        the lower right corner | to the lower-right corner | to the bottom right-hand corner | to the bottom
        right hand corner | to the lower right-hand corner | into the bottom right corner | into the
        bottom-right corner | into the lower right corner | down to the bottom right corner | down into the
        bottom right corner | over to the bottom right corner | to the corner at the bottom right | to the
        bottom right corner of the picture | to the right bottom corner | to the bottom right corner of the
        image | all the way to the bottom right corner | over into the bottom right corner | to the corner on
        the bottom right
    """),
    "at the top": ways("""
        at top | up at the top | up top | on top of the picture | at the very top | at the top of the picture
        | at the top of the image | near the top | along the top | up at the very top | in the top part | in
        the upper part | up near the top | right at the top | at the top end | at the top edge | in the top
        area | in the top section | up by the top | at the top of the screen
    """),
    "at the top of the picture": ways("""
        at the top of the image | at the top of the scene | at the top of the photo | at the top of the pic |
        at the top of the canvas | at the top of the frame | at the top of the page | up at the top of the
        picture | up at the top of the image | in the top part of the picture | in the upper part of the
        picture | in the upper part of the image | near the top of the picture | at the very top of the
        picture | at the top | at picture top | right at the top of the picture | along the top of the picture
        | at the top of the drawing | at the top of the screen | at the top of this picture | at the top of my
        picture
    """),
    "at the bottom": ways("""
        at bottom | down at the bottom | at the very bottom | at the bottom of the picture | at the bottom of
        the image | near the bottom | along the bottom | in the bottom part | in the lower part | down near
        the bottom | right at the bottom | at the bottom end | at the bottom edge | down the bottom | on the
        bottom | in the bottom area | in the bottom section | down by the bottom | at the bottom of the screen
    """),
    "at the bottom of the picture": ways("""
        at the bottom of the image | at the bottom of the scene | at the bottom of the photo | at the bottom
        of the pic | at the bottom of the canvas | at the bottom of the frame | at the bottom of the page |
        down at the bottom of the picture | down at the bottom of the image | in the bottom part of the
        picture | in the lower part of the picture | in the lower part of the image | near the bottom of the
        picture | at the very bottom of the picture | at the bottom | right at the bottom of the picture |
        along the bottom of the picture | at the bottom of the drawing | at the bottom of the screen | at the
        bottom of this picture | at the bottom of my picture
    """),
    "on the left": ways("""
        on left | at the left | at left | left | over on the left | on the left side | on the left-hand side |
        on the left hand side | at the left side | to the left | in the left | off on the left | over at the
        left | on the left of the picture | on the left of the image | out on the left | left side | over to
        the left | on your left | on the left of the pic | on the left of the screen | over on the left of the
        picture
    """),
    "on the left side": ways("""
        on the left-hand side | on the left hand side | on the lefthand side | at the left side | at the
        left-hand side | left side | left-hand side | on left side | over on the left side | in the left side
        | on the left side of the picture | on the left side of the image | on the left | over on the
        left-hand side | on the side on the left | to the left side | on the left-side | over at the left side
        | on the left side of the pic | on the left side of the screen | on the left side of the photo | left
        hand side
    """),
    "to the left": ways("""
        left | to left | leftwards | leftward | over to the left | over left | towards the left | toward the
        left | across to the left | off to the left | to the left-hand side | to the left hand side | out to
        the left | round to the left | left side | to the left of the picture | to your left | towards the
        left side | over towards the left | to the left of the image
    """),
    "to the left side": ways("""
        to the left-hand side | to the left hand side | to the lefthand side | to left side | left side | over
        to the left side | over to the left-hand side | across to the left side | across to the left-hand side
        | onto the left side | on to the left side | to the left side of the picture | to the left side of the
        image | to the left-side | over on the left side | to the side on the left | to the left part | over
        to the left hand side | towards the left side | to the left side of the pic | to the left side of the
        screen
    """),
    "on the right": ways("""
        on right | at the right | at right | right | over on the right | on the right side | on the right-hand
        side | on the right hand side | at the right side | to the right | in the right | off on the right |
        over at the right | on the right of the picture | on the right of the image | out on the right | right
        side | over to the right | on your right | on the right of the pic | on the right of the screen | over
        on the right of the picture
    """),
    "on the right side": ways("""
        on the right-hand side | on the right hand side | on the righthand side | at the right side | at the
        right-hand side | right side | right-hand side | on right side | over on the right side | in the right
        side | on the right side of the picture | on the right side of the image | on the right | over on the
        right-hand side | on the side on the right | to the right side | on the right-side | over at the right
        side | on the right side of the pic | on the right side of the screen | on the right side of the photo
        | right hand side
    """),
    "to the right": ways("""
        right | to right | rightwards | rightward | over to the right | over right | towards the right |
        toward the right | across to the right | off to the right | to the right-hand side | to the right hand
        side | out to the right | round to the right | right side | to the right of the picture | to your
        right | towards the right side | over towards the right | to the right of the image
    """),
    "to the right side": ways("""
        to the right-hand side | to the right hand side | to the righthand side | to right side | right side |
        over to the right side | over to the right-hand side | across to the right side | across to the
        right-hand side | onto the right side | on to the right side | to the right side of the picture | to
        the right side of the image | to the right-side | over on the right side | to the side on the right |
        to the right part | over to the right hand side | towards the right side | to the right side of the
        pic | to the right side of the screen
    """),
    "in the middle": ways("""
        in the centre | in the center | at the center | at the centre | in middle | in the very middle | right
        in the middle | bang in the middle | smack in the middle | in the middle of the picture | in the
        middle of the image | in the center of the picture | dead center | dead centre | at the middle | smack
        dab in the middle | slap bang in the middle | middle | in the middle of the pic | in the center of the
        image | in the exact middle | in the middle part
    """),
    "to the middle": ways("""
        to the centre | to the center | to center | to centre | into the middle | into the centre | into the
        center | over to the middle | to the middle of the picture | to the middle of the image | to the very
        middle | right to the middle | right into the middle | in the middle | over to the centre | to the
        center of the picture | to middle | to the middle of the pic | to the middle part | to the center of
        the image | to the exact middle
    """),
    "in the centre": ways("""
        in the middle | in the center | at the center | at the centre | in centre | in the very centre | right
        in the centre | bang in the centre | smack in the centre | in the centre of the picture | in the
        centre of the image | in the center of the picture | dead center | dead centre | smack dab in the
        centre | slap bang in the centre | centre | in the middle of the pic | in the center of the image | in
        the exact middle | in the middle part
    """),
    "to the centre": ways("""
        to the middle | to the center | to center | to centre | into the centre | into the middle | into the
        center | over to the centre | to the centre of the picture | to the centre of the image | to the very
        centre | right to the centre | right into the centre | in the centre | over to the middle | to the
        center of the picture | to the middle of the pic | to the middle part | to the center of the image |
        to the exact middle
    """),
    "in the sky": ways("""
        up in the sky | in sky | in the air | up in the air | in the heavens | up in the heavens | high in the
        sky | up high in the sky | overhead in the sky | above in the sky | in the sky above | on the sky | up
        in the sky above | way up in the sky | high up in the sky | in the sky area | up there in the sky
        above | in the sky overhead | up in the skies
    """),
    "up in the sky": ways("""
        in the sky | up in the air | high in the sky | high up in the sky | up high in the sky | way up in the
        sky | up there in the sky | in the sky above | up in the heavens | up in the sky above | in the sky up
        above | up in sky | up above in the sky | up on the sky | way up high in the sky | in the sky overhead
        | up in the skies | way high up in the sky | up in the open sky
    """),
    "on the ground": ways("""
        on ground | down on the ground | on the floor | at ground level | on the earth | on solid ground | on
        the ground below | on the land | down on the floor | upon the ground | on dry land | on the ground
        level | down on the ground below | down at ground level | onto the ground | down on the land | on the
        bare ground | on top of the ground
    """),
    "to the top": ways("""
        to top | up to the top | up top | to the very top | right to the top | all the way to the top | to the
        top of the picture | to the top of the image | up to the very top | to the top part | to the upper
        part | to the top edge | up at the top | to the top end | to the top side | up to the top of the pic |
        right up at the top | as high as possible | to the topmost part
    """),
    "up to the top": ways("""
        to the top | up top | up to top | right up to the top | up to the very top | all the way up to the top
        | all the way up | all the way to the top | up to the top of the picture | up to the top of the image
        | up to the upper part | up at the top | way up to the top | up to the top edge | up to the top part |
        up to the top of the pic | right to the very top | up to the top of the screen | straight up to the
        top
    """),
    "to the bottom": ways("""
        to bottom | down to the bottom | to the very bottom | right to the bottom | all the way to the bottom
        | to the bottom of the picture | to the bottom of the image | down to the very bottom | to the bottom
        part | to the lower part | to the bottom edge | down at the bottom | to the bottom end | to the bottom
        side | as low as possible | to the bottommost part | to the bottom of the photo | straight to the
        bottom
    """),
    "down to the bottom": ways("""
        to the bottom | down to bottom | right down to the bottom | down to the very bottom | all the way down
        to the bottom | all the way down | all the way to the bottom | down to the bottom of the picture |
        down to the bottom of the image | down to the lower part | down at the bottom | way down to the bottom
        | down to the bottom edge | down to the bottom part | down the bottom | down to the bottom of the pic
        | right to the very bottom | down to the bottom of the screen | straight down to the bottom
    """),
    "into the sky": ways("""
        up into the sky | to the sky | up to the sky | into the air | up into the air | in the sky | up in the
        sky | up in the air | into sky | in to the sky | high into the sky | into the heavens | up into the
        heavens | into the sky above | high up into the sky | onto the sky | up high into the sky | up into
        the blue sky | up to the heavens | up to the skies | into the skies
    """),
    "to the ground": ways("""
        down to the ground | onto the ground | on to the ground | down onto the ground | to the floor | to
        ground | down on the ground | to ground level | down to the floor | to the earth | down to earth | on
        the ground | down to ground level | onto the floor | onto the land | to the ground below | down on to
        the ground | to the land | onto solid ground | all the way to the ground | all the way down to the
        ground
    """),
    "to the left of": ways("""
        left of | on the left of | on the left side of | on the left-hand side of | on the left hand side of |
        to the left side of | to the left-hand side of | to the left hand side of | to left of | at the left
        of | at the left side of | over to the left of | off to the left of | somewhere to the left of | on
        left of | on left side of | leftwards of | at left of | at left side of | over on the left of | just
        left of
    """),
    "left of": ways("""
        to the left of | on the left of | on the left side of | on the left-hand side of | on the left hand
        side of | to the left side of | to the left-hand side of | to the left hand side of | to left of | at
        the left of | at the left side of | over to the left of | off to the left of | somewhere to the left
        of | on left of | on left side of | leftwards of | at left of | at left side of | over on the left of
        | just left of
    """),
    "to the right of": ways("""
        right of | on the right of | on the right side of | on the right-hand side of | on the right hand side
        of | to the right side of | to the right-hand side of | to the right hand side of | to right of | at
        the right of | at the right side of | over to the right of | off to the right of | somewhere to the
        right of | on right of | on right side of | rightwards of | at right of | at right side of | over on
        the right of | just right of
    """),
    "right of": ways("""
        to the right of | on the right of | on the right side of | on the right-hand side of | on the right
        hand side of | to the right side of | to the right-hand side of | to the right hand side of | to right
        of | at the right of | at the right side of | over to the right of | off to the right of | somewhere
        to the right of | on right of | on right side of | rightwards of | at right of | at right side of |
        over on the right of | just right of
    """),
    "above": ways("""
        over | up above | up over | directly above | right above | straight above | higher than | higher up
        than | somewhere above | in the space above | overtop of | right over | directly over | above of | up
        higher than | just above | vertically above | over the top of
    """),
    "below": ways("""
        beneath | under | underneath | down below | down beneath | lower than | lower down than | directly
        below | right below | somewhere below | straight below | in the space below | below of | down under |
        directly beneath | right under | just below | vertically below | lower down from | down lower than
    """),
    "underneath": ways("""
        under | beneath | below | down under | right under | directly under | right underneath | directly
        underneath | down underneath | down beneath | down below | underneath of | somewhere underneath |
        straight under | right beneath | just underneath | just under | undernieth
    """),
    "next to": ways("""
        beside | by | alongside | adjacent to | at the side of | by the side of | to the side of | on the side
        of | along side | along side of | alongside of | next-to | right by | off to the side of | to one side
        of | close beside | on one side of | at one side of | near to the side of | just beside | just next to
    """),
    "beside": ways("""
        next to | by | alongside | adjacent to | at the side of | by the side of | to the side of | along side
        | alongside of | next-to | right by | off to the side of | to one side of | close beside | on one side
        of | on the side of | at one side of | near to the side of | just beside | just next to
    """),
    "right next to": ways("""
        right beside | right by | right alongside | directly next to | directly beside | immediately next to |
        immediately beside | right up next to | right up beside | immediately adjacent to | directly adjacent
        to | directly alongside | close beside | right at the side of | right up close to | hard by | bang
        next to | smack next to | just next to | just beside | right along side | directly by
    """),
    "small": ways("""
        little | small-sized | small sized | small-size | smallish | wee | titchy | dinky | little-sized |
        pretty small | fairly small | quite small | petite | compact | rather small | kinda small | somewhat
        small | lil | not so big | sort of small | small-ish | tiddly | pretty little | fairly little | quite
        little
    """),
    "tiny": ways("""
        teeny | teeny-tiny | teeny tiny | teensy | teensy-weensy | minuscule | very small | really small |
        super small | very tiny | really tiny | teeny weeny | minute | microscopic | miniature | mini |
        teeny-weeny | super tiny | tiny little | pocket-sized | super-small | itty-bitty | itty bitty | teensy
        weensy | incredibly small | extremely small | ever so small | ultra small
    """),
    "big": ways("""
        large | big-sized | big sized | large-sized | large sized | sizeable | sizable | good-sized | biggish
        | pretty big | fairly big | quite big | hefty | bulky | substantial | rather big | kinda big |
        reasonably big | somewhat big | big-ish | sort of big | quite sizeable | decent-sized | pretty
        sizeable
    """),
    "large": ways("""
        big | large-sized | large sized | large-size | big-sized | sizeable | sizable | good-sized | largish |
        pretty large | fairly large | quite large | hefty | bulky | substantial | rather large | kinda large |
        reasonably large | somewhat large | large-ish | sort of big | quite sizeable | decent-sized | pretty
        sizeable
    """),
    "huge": ways("""
        giant | gigantic | massive | humongous | ginormous | colossal | very big | very large | really big |
        super big | gargantuan | really huge | mammoth | jumbo | jumbo-sized | giant-sized | super-sized |
        great big | whopping | mega | enormous | immense | extremely big | extremely large | super huge |
        super large | monster
    """),
    "medium-sized": ways("""
        medium | medium sized | medium-size | medium size | mid-sized | mid sized | mid-size | midsize |
        midsized | middle-sized | middle sized | normal-sized | regular-sized | moderately sized |
        average-sized | average sized | normal sized | regular sized | average-size | average size | middling
    """),
    "biggest": ways("""
        largest | very biggest | very largest | biggest-sized | largest-sized | single biggest | single
        largest | most massive | hugest | heftiest | bulkiest | most sizeable | most gigantic | most enormous
        | most huge | most big | most large | absolutely biggest | overall biggest | overall largest | bigest
        | most sizable
    """),
    "largest": ways("""
        biggest | very largest | very biggest | largest-sized | biggest-sized | single largest | single
        biggest | most massive | hugest | most big | most large | absolutely biggest | overall biggest |
        overall largest | bigest | most sizable
    """),
    "smallest": ways("""
        littlest | tiniest | very smallest | smallest-sized | smallest sized | single smallest | teeniest |
        teensiest | most tiny | dinkiest | titchiest | teeny-tiniest | most minuscule | most petite | most
        small | most little | very tiniest | very littlest | overall smallest | absolutely smallest | most
        minute | single tiniest
    """),
    "leftmost": ways("""
        left-most | left most | furthest left | farthest left | far left | far-left | furthest-left |
        farthest-left | most left | extreme left | left-hand-most | very leftmost | far left-hand | furthest
        left-hand | most leftward | most left-hand | leftwardmost | leftest | left-end | outermost left |
        utmost left | left end | left-hand end | very far left
    """),
    "rightmost": ways("""
        right-most | right most | furthest right | farthest right | far right | far-right | furthest-right |
        farthest-right | most right | extreme right | right-hand-most | very rightmost | far right-hand |
        furthest right-hand | most rightward | most right-hand | rightwardmost | rightest | right-end |
        outermost right | utmost right | right end | right-hand end | very far right
    """),
    "topmost": ways("""
        top-most | top most | uppermost | upper-most | highest | highest up | top | very top | very topmost |
        upmost | highest-up | very highest | furthest up | farthest up | highest-placed | highest-positioned |
        highest-sitting | most elevated | top-placed | furthest-up | very uppermost | most high | most top |
        most upper
    """),
    "highest": ways("""
        highest up | highest-up | topmost | top-most | uppermost | upper-most | top | very highest | very top
        | furthest up | farthest up | top most | upmost | most high | very uppermost | overall highest | most
        top
    """),
    "lowest": ways("""
        lowest down | lowest-down | bottommost | bottom-most | lowermost | lower-most | bottom | very lowest |
        very bottom | furthest down | farthest down | bottom most | lowest-placed | lowest-positioned |
        lowest-sitting | bottom-placed | furthest-down | farthest-down | very lowermost | most low | most
        bottom | overall lowest
    """),
    "bottommost": ways("""
        bottom-most | bottom most | lowermost | lower-most | lowest | lowest down | lowest-down | bottom |
        very bottom | very lowest | furthest down | farthest down | very lowermost | most low | most bottom |
        overall lowest
    """),
    "bigger": ways("""
        larger | bigger-sized | larger-sized | bigger sized | larger sized | biggest | largest |
        bigger-looking | heftier | bulkier | huger | more sizeable | more massive | more big | more
        large-sized | more sizable | more huge | bigger-size | larger-size
    """),
    "larger": ways("""
        bigger | larger-sized | bigger-sized | larger sized | bigger sized | largest | biggest |
        larger-looking | heftier | bulkier | huger | more sizeable | more massive | more large | more
        large-sized | more sizable | more huge | bigger-size | larger-size
    """),
    "smaller": ways("""
        littler | smaller-sized | smaller sized | tinier | smallest | littlest | smaller-looking | teenier |
        teensier | dinkier | titchier | more petite | more compact | more small | more little | more tiny |
        smaller-size | littler-sized
    """),
    "a meadow": ways("""
        the meadow | meadow | a field | a grass field | a grassy field | a green field | a meadow scene | a
        meadow background | a meadow backdrop | a grassy meadow | a green meadow | a pasture | some meadow |
        meadowland | a nice green meadow | a grass meadow background | a stretch of meadow | an open meadow
    """),
    "a grassy meadow": ways("""
        grassy meadow | a grass meadow | a green meadow | a meadow | a grassy field | a grass field | a green
        grassy meadow | a meadow of grass | a field of grass | a meadow with grass | a grassland | grassland |
        the grassy meadow | a grassy meadow scene | a meadow full of grass | a meadow covered in grass | an
        open grassy meadow | some grassy meadow
    """),
    "a desert": ways("""
        the desert | desert | a sandy desert | a desert scene | a desert landscape | a desert background | a
        desert backdrop | some desert | a sand desert | desert scenery | a desert setting | desert land | a
        desert view | a sandy desert scene | a stretch of desert | a dry desert
    """),
    "the desert": ways("""
        a desert | desert | the sandy desert | a sandy desert | a desert scene | a desert landscape | a desert
        background | a desert backdrop | the sand desert | desert scenery | a desert setting | the dry desert
        | the hot desert | a desert view | the open desert
    """),
    "a snow field": ways("""
        a snowfield | a snow-field | a snowy field | a field of snow | a snow-covered field | a snow covered
        field | snow field | snowfield | the snow field | the snowfield | a field covered in snow | a field in
        the snow | a snow field scene | a field full of snow | a field with snow on it | a field of white snow
        | an open snow field | a snow field background
    """),
    "a snowy field": ways("""
        a snow field | a snowfield | a snow-covered field | a snow covered field | a field of snow | a field
        with snow | a field covered in snow | a field covered with snow | snowy field | the snowy field | a
        field in the snow | a snowed-over field | a field full of snow | a snowy field scene | a field with
        snow on it | a field under snow | a white snowy field | an open snowy field
    """),
    "a beach": ways("""
        the beach | beach | a sandy beach | a beach scene | a beach background | a beach backdrop | a beach
        setting | a sand beach | the seashore | the seaside | a seashore | some beach | a sandy shore scene |
        a beach landscape | a beach view | a seaside beach
    """),
    "the beach": ways("""
        a beach | beach | the sandy beach | the seashore | the seaside | a beach scene | a beach background |
        a beach backdrop | a beach setting | a seashore | the sand beach | the sea shore | the seaside beach |
        the shore | a beach view | a seaside scene
    """),
    "a sandy beach": ways("""
        a sand beach | the sandy beach | sandy beach | a beach | the beach | a beach with sand | a beach of
        sand | a sandy seashore | a sandy shore | a sandy beach scene | a sandy beach background | some sandy
        beach | a sandy seaside | a beach full of sand | a beach covered in sand | a stretch of sandy beach |
        a sandy beach setting
    """),
    "the sea": ways("""
        the ocean | sea | ocean | a sea | the open sea | the seas | an ocean | a seascape | a sea scene | an
        ocean scene | a sea background | a sea backdrop | the open water | a sea view | the big sea | the deep
        sea | the blue sea
    """),
    "the ocean": ways("""
        the sea | ocean | sea | an ocean | a sea | the open ocean | a seascape | an ocean scene | a sea scene
        | an ocean background | an ocean backdrop | the open sea | an ocean view | open ocean | the wide ocean
        | the big ocean | the deep ocean | the ocean water
    """),
    "the open sea": ways("""
        open sea | an open sea | the open ocean | open ocean | the open water | open water | the high seas |
        the high sea | the sea | the wide open sea | the ocean | the wide sea | an open sea scene | the wide
        open ocean | wide open sea | the vast open sea | the open sea scene
    """),
    "a city": ways("""
        the city | city | a town | a cityscape | a city scene | a city background | a city backdrop | a city
        skyline | an urban scene | some city | a city setting | a city view | a big city | a large city | an
        urban landscape | an urban background | a city centre
    """),
    "the city": ways("""
        a city | city | the town | a cityscape | the cityscape | a city scene | a city background | a city
        backdrop | the city skyline | a city skyline | an urban scene | a city view | the big city | the urban
        scene | the city centre | the city center | an urban landscape
    """),
    "the mountains": ways("""
        mountains | some mountains | a mountain range | the mountain range | a mountain scene | a mountain
        landscape | a mountain background | a mountain backdrop | mountain scenery | a mountain view | a
        mountainscape | a mountainous landscape | the high mountains | the mountain landscape | some mountain
        scenery | some high mountains
    """),
    "a mountain landscape": ways("""
        a mountainous landscape | mountain landscape | a landscape with mountains | a mountain scene | a
        landscape of mountains | mountain scenery | a mountainscape | a mountain range | mountains | the
        mountains | some mountains | a mountain view | a scene with mountains | a mountains landscape | a
        mountain landscape scene | a landscape full of mountains | a high mountain landscape | a mountain
        setting
    """),
    "a plain wall": ways("""
        plain wall | a blank wall | a bare wall | a simple wall | an empty wall | a plain old wall | the plain
        wall | a wall | a plain wall background | a plain wall backdrop | an undecorated wall | a wall with
        nothing on it | an ordinary wall | a regular plain wall | some plain wall
    """),
    "a wall": ways("""
        the wall | wall | a plain wall | some wall | a wall background | a wall backdrop | a bare wall | a
        blank wall | a simple wall | an indoor wall | an ordinary wall | a wall with nothing on it
    """),
    "on a meadow": ways("""
        in a meadow | on the meadow | in the meadow | out in a meadow | out on a meadow | on a grassy meadow |
        in a grassy meadow | on a green meadow | in a grassy field | on a grassy field | on a field of grass |
        in a meadow scene | against a meadow | on meadow | out on the meadow | out in the meadow | on the
        grassy meadow | in a green field
    """),
    "in the desert": ways("""
        in a desert | out in the desert | in desert | on the desert | in a sandy desert | in the sandy desert
        | in the middle of the desert | in a desert scene | in a desert landscape | in a desert setting | out
        in a desert | against a desert background | in the dry desert | in the hot desert | out there in the
        desert | in the desert sand
    """),
    "in a desert": ways("""
        in the desert | out in a desert | out in the desert | in desert | on a desert | in a sandy desert | in
        the middle of a desert | in a desert scene | in a desert landscape | in a desert setting | in some
        desert | against a desert background | in a dry desert | in a hot desert | somewhere in a desert | in
        a desert somewhere
    """),
    "on a snow field": ways("""
        on a snowfield | on a snow-field | on a snowy field | in a snowy field | in a snow field | in a
        snowfield | on the snow field | on the snowfield | on a field of snow | in a field of snow | on a
        snow-covered field | in a snow-covered field | on a field covered in snow | out on a snow field | in a
        field with snow | in a field covered in snow | out in a snowy field | out on a snowy field
    """),
    "on the beach": ways("""
        on a beach | at the beach | at a beach | on beach | down on the beach | out on the beach | on the
        sandy beach | on a sandy beach | on the seashore | in a beach scene | on the shore | against a beach
        background | on some beach | out on a beach | there on the beach | on the beach sand
    """),
    "at the beach": ways("""
        on the beach | at a beach | on a beach | at beach | down at the beach | at the seaside | by the
        seaside | at the seashore | at the sea shore | at a sandy beach | in a beach scene | out at the beach
        | by the sea at the beach | over at the beach | at the seaside beach | at some beach
    """),
    "on the sea": ways("""
        at sea | out at sea | out on the sea | on the ocean | out on the ocean | on the open sea | on the open
        ocean | on the open water | on the water | out on the water | on the high seas | on sea | on a sea |
        in a sea scene | out upon the sea | upon the sea | out in the sea
    """),
    "at sea": ways("""
        on the sea | out at sea | out on the sea | on the ocean | out on the ocean | on the open sea | on the
        high seas | on the open ocean | out on the open sea | out on the water | on the open water | out to
        sea | on sea | in a sea scene | out upon the sea | upon the sea | out in the sea
    """),
    "in the city": ways("""
        in a city | in city | in town | in the town | downtown | out in the city | in the middle of the city |
        in a city scene | in the big city | in a cityscape | in a city setting | against a city background |
        in an urban setting | in the city centre | in the city center | inside the city | in the busy city
    """),
    "in a city": ways("""
        in the city | in city | in a town | in some city | in the middle of a city | in a city scene | in a
        big city | in a cityscape | in a city setting | in an urban setting | against a city background | out
        in a city | in a large city | inside a city | in a busy city | in a modern city
    """),
    "in the mountains": ways("""
        in mountains | up in the mountains | out in the mountains | among the mountains | amongst the
        mountains | amid the mountains | in the middle of the mountains | in a mountain landscape | in a
        mountain scene | in a mountain setting | in some mountains | in mountain scenery | out in the high
        mountains | up in the high mountains | in the high mountains | up among the mountains
    """),
    "in front of mountains": ways("""
        in front of the mountains | in front of some mountains | before mountains | against mountains |
        against the mountains | against a mountain background | against a mountain backdrop | with mountains
        behind it | with mountains in the background | in front of a mountain range | in front of a mountain
        landscape | with mountains at the back | against a backdrop of mountains | in front of high mountains
        | in front of a few mountains | in front of mountain scenery | with some mountains behind
    """),
    "in front of a plain wall": ways("""
        in front of the plain wall | in front of plain wall | against a plain wall | before a plain wall | in
        front of a blank wall | in front of a bare wall | against a blank wall | against a bare wall | with a
        plain wall behind it | with a plain wall in the background | in front of just a plain wall | in front
        of a simple wall | on a plain wall background | in front of an empty wall | before a blank wall |
        before a bare wall | with a plain wall behind
    """),
    "in front of a wall": ways("""
        in front of the wall | in front of wall | against a wall | before a wall | with a wall behind it |
        with a wall in the background | against the wall | in front of some wall | against a wall background |
        in front of just a wall | with a wall at the back | in front of a plain wall | with a wall behind | in
        front of an ordinary wall
    """),
    "daytime": ways("""
        day | day time | day-time | daylight | the daytime | the day time | a daytime scene | daylight hours |
        the day | a day scene | broad daylight | full daylight | the daylight | day hours | the daylight hours
        | the day hours
    """),
    "by day": ways("""
        during the day | in the daytime | in the day | by daylight | in daylight | in the day time | during
        daytime | during the daytime | at daytime | in daytime | in the daylight | in broad daylight | during
        daylight | by daytime | in full daylight | in the day hours | during the day time | during day time
    """),
    "in the daytime": ways("""
        in daytime | in the day time | in the day-time | during the daytime | during the day | in the day | by
        day | in daylight | in the daylight | at daytime | during daytime | in broad daylight | during
        daylight | during daylight hours | in full daylight | during the day time | during day time | in day
        time
    """),
    "sunset": ways("""
        sundown | the sunset | a sunset | sun set | sun-set | sunset time | sun-down | sun down | a sunset
        scene | the setting sun | setting sun | sunset hour | dusk | golden hour | sunset light | sunset
        lighting | sunset glow | evening glow | evening sunset | sundown time | sundown hour | sunset-time |
        the sundown | the sunset hour | the time of sunset | the sunset time
    """),
    "at sunset": ways("""
        at sundown | at sun set | at sun-set | during sunset | during the sunset | during a sunset | as the
        sun sets | as the sun goes down | when the sun sets | when the sun goes down | at sunset time | with
        the sun setting | around sunset | in the sunset | with the sun going down | at the time of sunset |
        while the sun sets | while the sun is setting
    """),
    "at night": ways("""
        by night | at nighttime | at night time | at night-time | during the night | in the night | in the
        nighttime | in the night time | at nite | after dark | during nighttime | in the dark of night | in
        the dead of night | in the middle of the night | in the dark night | during the nighttime | during the
        night time
    """),
    "house": ways("""
        home | cottage | dwelling | bungalow | cabin | villa | residence | farmhouse | family home | homestead
        | detached house | cottage house | lodge | chalet | single-family house | family house | cosy home |
        dwelling house
    """),
    "pine tree": ways("""
        pine | pinetree | pine-tree | fir | fir tree | fir-tree | conifer | spruce | spruce tree | christmas
        tree | xmas tree | coniferous tree | evergreen | evergreen tree | conifer tree | needle tree |
        christmas-tree | spruce-tree | pine-needle tree
    """),
    "car": ways("""
        motor car | motorcar | motor-car | sedan | motor vehicle | passenger car | hatchback | family car |
        automobile | auto | toy car | passenger vehicle
    """),
    "boat": ways("""
        sailboat | sail boat | sailing boat | ship | sailing ship | yacht | sailing yacht | sailing vessel |
        sloop | sail-boat | sail ship | schooner | toy sailboat | sail-ship | sailing dinghy | sailing craft |
        dinghy | sailing-boat | toy boat | toy ship
    """),
    "gift": ways("""
        present | gift box | giftbox | gift-box | wrapped gift | wrapped present | prezzie | pressie | parcel
        | package | birthday present | gift-wrapped box | gift package | pressy | boxed gift | xmas present |
        christmas present | christmas gift | birthday gift | wrapped box | gift parcel
    """),
    "rocket": ways("""
        rocket ship | rocketship | rocket-ship | space rocket | spaceship | space ship | space-rocket |
        spacecraft | toy rocket | space shuttle | space-ship | starship | space vessel | space vehicle |
        carrier rocket | launch rocket | flying rocket | space craft | spacerocket | nasa rocket | rocket
        craft | rockit | rocket spaceship | rocket vehicle
    """),
    "cat": ways("""
        kitty | kitty cat | kitty-cat | kittycat | pussycat | pussy cat | kitten | moggy | moggie | house cat
        | feline | tomcat | tom cat | pet cat | housecat | domestic cat | mouser | alley cat | puss |
        pussy-cat | kitty kat | furry cat | kittie | puddy tat | pusscat
    """),
    "balloon": ways("""
        hot air balloon | hotair balloon | air balloon | hot-air-balloon | flying balloon | floating balloon |
        passenger balloon | sightseeing balloon | basket balloon | balloon craft | montgolfier | hot air
        baloon | hot-air baloon | hot air ballon | manned balloon | hot-air ballon | riding balloon
    """),
    "mushroom": ways("""
        toadstool | shroom | mushie | toad stool | wild mushroom | woodland mushroom | forest mushroom |
        capped mushroom | mushroom cap | champignon | toad-stool | shroomie | edible mushroom | champignon
        mushroom | toadstool mushroom | woodland toadstool | forest toadstool | wild toadstool
    """),
    "flower": ways("""
        blossom | bloom | wildflower | wild flower | garden flower | flowering plant | blooming flower |
        blossoming flower | flower blossom | floweret | flower plant | pretty flower | spring flower | summer
        flower | field flower | blossomed flower | flowerhead
    """),
    "flag": ways("""
        banner | pennant | pennon | standard | waving flag | fluttering flag | flying flag | raised flag |
        flagpole | pole flag | hoisted flag | flapping flag | flag banner
    """),
    "heart": ways("""
        love heart | love-heart | loveheart | heart shape | heart-shape | heart symbol | valentine | valentine
        heart | valentine's heart | heart sign | heart icon | heart figure | heart emblem | heart-shaped thing
        | lovey heart | heart-shaped symbol | love symbol | heart shape thing | cartoon heart | heart-shaped
        figure | heart-shape thing
    """),
    "star": ways("""
        star shape | star-shape | star symbol | five-pointed star | five-point star | 5-pointed star | star
        icon | star figure | pointy star | twinkling star | twinkly star | shining star | shiny star | sparkly
        star | sparkling star | star-shaped thing | star shape thing | star emblem | five-armed star | 5
        pointed star
    """),
    "ball": ways("""
        toy ball | play ball | playball | bouncy ball | bouncing ball | sphere | round ball | rubber ball |
        plastic ball | soccer ball | football | playground ball | kickball | beach ball | beachball | footie
        ball | round toy ball | kick ball | bouncy-ball | game ball
    """),
    "fish": ways("""
        fishy | fishie | finned creature | fish creature | fish critter | fishy friend | fishy creature |
        scaly swimmer | swimming creature | fishie friend | swimming fish | tropical fish | fishy fish | scaly
        fish
    """),
    "cloud": ways("""
        fluffy cloud | puffy cloud | cumulus cloud | cotton-wool cloud | cloud puff | woolly cloud | fleecy
        cloud | billowy cloud | drifting cloud | floating cloud | cotton cloud | cumulus | cotton wool cloud |
        woolly-looking cloud | cotton ball cloud | cotton-ball cloud
    """),
    "moon": ways("""
        crescent moon | half-moon | sickle moon | moon crescent | lunar crescent | crescent | moon sickle |
        crescent-shaped moon | crescent-moon | sickle-shaped moon | banana moon
    """),
    "umbrella": ways("""
        brolly | brollie | rain umbrella | rain-umbrella | parasol | open umbrella | opened umbrella |
        unfolded umbrella | hand umbrella | stick umbrella | bumbershoot | gamp | brelly | umbrela | umberella
        | walking umbrella | golf umbrella | rain brolly | folding umbrella
    """),
    "hot-air balloon": ways("""
        hot air balloon | hotair balloon | air balloon | hot-air baloon | hot air ballon | hot air baloon |
        hotair-balloon | hot-air ballon | manned balloon
    """),
    "little": ways("""
        small-sized | small sized | small-size | smallish | wee | titchy | dinky | little-sized | pretty small
        | fairly small | quite small | petite | compact | rather small | kinda small | lil | li'l | not so big
        | sort of small | small-ish | tiddly | pretty little | fairly little | quite little
    """),
    "red": ways("""
        bright red | crimson | scarlet | fire-engine red | tomato red | ruby red | cherry red | blood red |
        dark red | pillar-box red | poppy red | deep red | red-coloured | red-colored | strawberry red | apple
        red | rose red | lipstick red | post-box red | postbox red | fire engine red
    """),
    "orange": ways("""
        bright orange | tangerine | tangerine orange | pumpkin orange | carrot orange | traffic-cone orange |
        safety orange | mandarin orange | clementine orange | vivid orange | deep orange | basketball orange |
        orange-coloured | orange-colored | plain orange | pure orange | strong orange | rich orange | fruit
        orange | carrot-orange
    """),
    "yellow": ways("""
        bright yellow | lemon yellow | canary yellow | banana yellow | sunshine yellow | sunflower yellow |
        daffodil yellow | buttercup yellow | light yellow | pale yellow | taxi yellow | butter yellow |
        yellow-coloured | yellow-colored | plain yellow | pure yellow | vivid yellow | strong yellow | sunny
        yellow | custard yellow
    """),
    "green": ways("""
        bright green | grass green | emerald green | leaf green | dark green | light green | forest green |
        apple green | lime green | kelly green | pea green | bottle green | green-coloured | green-colored |
        plain green | pure green | vivid green | strong green | emerald | deep green
    """),
    "blue": ways("""
        bright blue | sky blue | navy blue | navy | dark blue | light blue | royal blue | sapphire blue |
        cobalt blue | baby blue | denim blue | cornflower blue | blue-coloured | blue-colored | plain blue |
        pure blue | vivid blue | strong blue | deep blue | ocean blue
    """),
    "purple": ways("""
        violet | bright purple | dark purple | deep purple | light purple | royal purple | grape purple | plum
        purple | lavender purple | lilac purple | vivid purple | amethyst purple | purple-coloured |
        purple-colored | plain purple | pure purple | strong purple | rich purple | aubergine purple | violet
        purple
    """),
    "pink": ways("""
        bright pink | hot pink | light pink | pale pink | baby pink | bubblegum pink | candy pink | rose pink
        | flamingo pink | pastel pink | barbie pink | blush pink | pink-coloured | pink-colored | plain pink |
        pure pink | vivid pink | strong pink | rosy pink | soft pink
    """),
    "brown": ways("""
        chocolate brown | chocolate | dark brown | light brown | chestnut brown | coffee brown | cocoa brown |
        nut brown | walnut brown | wood brown | mud brown | deep brown | brown-coloured | brown-colored |
        plain brown | pure brown | strong brown | rich brown | hazel brown | chocolatey brown
    """),
    "white": ways("""
        pure white | bright white | snow-white | milk white | milky white | chalk white | pearl white | paper
        white | lily white | brilliant white | crisp white | plain white | white-coloured | white-colored |
        snowy white | very white | clean white | clear white | totally white
    """),
    "black": ways("""
        jet black | coal black | ink black | inky black | raven black | deep black | pure black | solid black
        | ebony | soot black | charcoal black | licorice black | black-coloured | black-colored | jet-black |
        pitch black | pitch-black | coal-black | midnight black | totally black
    """),
    "tree": ways("""
        leafy tree | broadleaf tree | broad-leaved tree | deciduous tree | maple tree | birch tree | shade
        tree | round-topped tree | oak tree | oak | broadleaved tree | broadleafed tree | leafy oak | leaf
        tree
    """),
    "sun": ways("""
        shining sun | sun disc | sun disk | solar disc | blazing sun | beaming sun | glowing sun | radiant sun
        | shiny sun | hot sun | blazing sun disc | bright sun | warm sun | burning sun
    """),
    "rain": ways("""
        rainfall | rainy weather | drizzle | drizzling rain | pouring rain | falling rain | steady rain | wet
        weather | raindrops | rain falling | rain shower | rainy conditions | rain weather | showers
    """),
    "snow": ways("""
        falling snow | snowy weather | swirling snow | fluttering snow | steady snow | snow falling |
        snowflakes | snow weather | snowy conditions | snow flakes | falling snowflakes
    """),
    "snowfall": ways("""
        snow fall | snow-fall | falling snow | gentle snowfall | steady snowfall | snowy weather | falling
        snowflakes | snow falling | snow flurries | snow weather
    """),
    "fog": ways("""
        foggy weather | thick fog | dense fog | drifting fog | foggy air | fogginess | haze | murk | foggy
        conditions | pea soup fog | fog bank | peasouper | soupy fog | grey fog
    """),
    "mist": ways("""
        misty weather | mistiness | misty air | thin mist | drifting mist | swirling mist | haze | hazy
        weather | misty conditions | light mist | soft mist | mist weather | grey mist | floating mist
    """),
    "night": ways("""
        nighttime | night-time | night time | nite | nite time | midnight | late night | dark night | deep
        night | full night | night hours | after-dark hours | nightime | nighttime scene | night-time hours
    """),
    "day": ways("""
        midday | noon | noontime | high noon | day light | bright day | bright daylight | full day | broad day
        | daytime hours | day hours | day-light
    """),
    "meadow": ways("""
        prairie | paddock | hayfield | lawn | pasture field | country meadow | meadow field | grazing field |
        green pasture | grassy pasture | open meadow | grazing meadow | grazing land | grass land
    """),
    "desert": ways("""
        dunescape | dune landscape | desert wilderness | desert wasteland | desert place | desert region | hot
        desert | dry desert | sandy wasteland | desert sands | sandy desert land | barren desert | open desert
    """),
    "snow field": ways("""
        snowscape | snowy landscape | snow landscape | snow-clad field | snow-blanketed field | snow-filled
        field | winter field | winter landscape | snow plain | snowy plain | white snowy field | snow filled
        field | open snow field
    """),
    "beach": ways("""
        shoreline | beachfront | beach front | coast | coastline | strand | sea-shore | seaside beach | sandy
        shore | sea beach | ocean beach | beach shore | sandy coast | seafront
    """),
    "sea": ways("""
        deep sea | wavy sea | rolling sea | vast sea | vast ocean | sea landscape | sea setting | stretch of
        sea | wide sea | big sea | sea water | seawater | salt sea | deep blue sea
    """),
    "city": ways("""
        metropolis | townscape | downtown area | megacity | city landscape | modern city | skyscraper city |
        high-rise city | large city | busy city | city centre | city center | urban area | urban landscape
    """),
    "plain wall": ways("""
        featureless wall | smooth wall | flat wall | plain flat wall | plain-looking wall | patternless wall |
        basic wall | stark wall | ordinary wall | clean wall | plain simple wall | plain empty wall | empty
        plain wall | plain blank wall
    """),
}
"""Each may stand wherever the grammar's word does; none may be another kind's name."""
