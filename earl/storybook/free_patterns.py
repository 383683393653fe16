"""How people say it besides: requests that speak of things, in sentences that the storybook's grammar does not know.

Tables as in patterns.py, form by form, a pattern a line. A quarter of them is kept from training (splits.py), so that a
model can be asked in sentences that it never met.
"""

from __future__ import annotations

from typing import Final

from earl.storybook.lines import lines

ASK_FREELY: Final[dict[str, tuple[str, ...]]] = {
    "add": lines("""
        pop {a} in
        bring in {a}
        throw in {a}
        stick {a} somewhere
        have {a} appear
        create {a}
        edit in {a}
        go for {a} here
        sketch in {a}
        work {a} into this
        slip {a} into the shot
        generate {a} and blend it in
        make room for {a}
        paste {a} onto the image
        find a spot for {a}
        draw me {a} in this picture
        complete the picture with {a}
        drop {a} in wherever it fits
        use your magic to put {a} in here
        let {a} turn up in the image
        surprise me with {a} in this picture
        put in {a}, anywhere is fine
        photoshop {a} into my photo
        get {a} into the frame
        conjure up {a}
        chuck {a} in there
        bung in {a}
        whip up {a} for this picture
        plonk {a} down someplace
        introduce {a} to the composition
        treat my photo to {a}
        spice up this scene with {a}
        grant me {a} in this pic
        take the image as it stands and drop {a} into it
        pick any place you fancy and draw {a} in it
        superimpose {a}
        overlay {a} on the image, position up to you
        think up {a} and stick it into the photo
    """),
    "add at": lines("""
        have {a} appear {where}
        stick {a} {where}
        set {a} {where}
        give me {a} {where}
        create {a} {where}
        see that {a} shows up {where}
        have {a} come in {where}
        use the free space {where} for {a}
        fill the spot {where} with {a}
        sketch {a} {where}
        let {a} appear {where}
        generate {a} {where}
        position {a} {where}
        find room {where} for {a}
        place a new object {where}, namely {a}
        give the picture {a} {where}
        put something new {where}: {a}
        squeeze {a} in somewhere {where}
        paste {a} into the image {where}
        plop {a} {where}
        look {where} and add {a} there
        arrange for {a} to be {where}
        chuck {a} in {where}
        bung {a} in {where}
        plant {a} {where}
        whack {a} in there, {where} if you can
        slap {a} on {where}
        slot {a} in {where}
        introduce {a} {where}
        conjure up {a} {where}
        overlay {a} {where}
        find yourself a place {where} and paint {a} in it
        go {where} and place {a}
        brighten things up {where} with {a}
        magic up {a} {where}
        take {a} and park it {where}
    """),
    "add beside": lines("""
        pop {a} in {beside}
        have {a} appear {beside}
        stick {a} {beside}
        set {a} {beside}
        give me {a} {beside}
        create {a} {beside}
        make {a} show up {beside}
        use the space {beside} for {a}
        let {a} appear {beside}
        generate {a} {beside}
        drop {a} in {beside}
        position {a} {beside}
        find a spot {beside} and put {a} there
        photoshop {a} in {beside}
        sketch in {a} {beside}
        squeeze in {a} {beside}
        paste in {a} {beside}
        put something new {beside}, namely {a}
        make some room {beside} and add {a} there
        fill the empty spot {beside} with {a}
        bring {a} into the picture, {beside}
        plop {a} down {beside}
        include {a}, located {beside}
        put in {a} so that it is {beside}
        arrange for {a} to be {beside}
        chuck in {a} {beside}
        bung {a} in {beside}
        plant {a} {beside}
        slap {a} on there, {beside}
        slot {a} in {beside}
        introduce {a} {beside}
        conjure up {a} {beside}
        park {a} {beside}
        overlay {a} {beside}
        nestle {a} in {beside}
        look at what's {beside} and paint {a} there
        magic {a} into the space {beside}
        dream up {a} and place it {beside}
        whip up {a} {beside}
    """),
    "add some": lines("""
        throw in {a}
        pop {a} in
        bring in {a}
        have {a} appear
        create {a}
        spread {a} around
        edit in {a}
        scatter {a} about
        work {a} into this
        find room for {a}
        generate {a} and blend them in
        paste {a} onto the image
        let {a} turn up in the image
        drop {a} in wherever they fit
        draw me {a} in this picture
        photoshop {a} into my photo
        fill the scene with {a}
        distribute {a} over the image
        liven it up with {a}
        put in {a}, I don't mind where
        conjure up {a}
        get {a} into the frame
        sprinkle {a} in
        make {a} appear in the scene
        decorate the picture with {a}
        chuck {a} in there
        bung in {a}
        whip up {a} for this picture
        plonk {a} down wherever
        introduce {a} to the composition
        treat my photo to {a}
        pepper the scene with {a}
        overlay {a}, positions up to you
        dot {a} around the image
        spice things up with {a}
        look for good places and draw {a} there
        dream up {a} and stick them into the photo
        take the image as it stands and toss in {a}
    """),
    "add some at": lines("""
        have {a} appear {where}
        give me {a} {where}
        create {a} {where}
        set {a} {where}
        have {a} come in {where}
        let {a} appear {where}
        use the free space {where} for {a}
        fill the area {where} with {a}
        generate {a} {where}
        paint in {a} {where}
        group {a} together {where}
        position {a} {where}
        find room {where} for {a}
        put some new things {where}: {a}
        scatter {a} around {where}
        squeeze {a} in somewhere {where}
        include {a} and have them all {where}
        paste {a} into the image {where}
        arrange {a} {where}
        plop {a} {where}
        chuck in {a} {where}
        dot {a} about {where}
        plant {a} {where}
        sprinkle {a} {where}
        slap {a} on there, {where}
        place new objects {where}, namely {a}
        decorate it {where} with {a}
        look for gaps {where} and draw {a} in them
        cluster {a} {where}
        conjure up {a} {where}
        overlay {a} {where}
        spend a little time {where} and sketch in {a}
        magic {a} into being {where}
        start {where} and fit in {a}
    """),
    "add more": lines("""
        throw in {more}
        bring in {more}
        have {more} appear
        pop {more} in
        create {more}
        show me {more}
        copy in {more}
        make room for {more}
        work {more} into this
        draw me {more} in this picture
        paste {more} into the image
        let {more} turn up
        get {more} into the frame
        generate {more}
        on top of what we have, add {more}
        find a spot for {more}
        slip {more} into the shot
        photoshop {more} into my photo
        drop in {more} wherever it fits best
        conjure up {more}
        bump up the count with {more}
        include {more} as well
        chuck {more} in there
        bung in {more}
        whip up {more} for this picture
        plonk down {more} wherever
        leave the old stuff be and add {more}
        bring in reinforcements: {more}
        stretch to {more}
        magic up {more}
        overlay {more}
        be generous and give it {more}
        expand what we've got by {more}
        follow up with {more}
        take what you've drawn so far and tack on {more}
        add to the bunch: {more}
    """),
    "add more at": lines("""
        have {more} appear {where}
        give me {more} {where}
        create {more} {where}
        stick {more} {where}
        have {more} come in {where}
        let {more} appear {where}
        use the free space {where} for {more}
        find room {where} for {more}
        generate {more} {where}
        position {more} {where}
        squeeze in {more} somewhere {where}
        photoshop in {more} {where}
        paste {more} into the image {where}
        keep what we have and put {more} {where}
        fill the spot {where} with {more}
        include {more}, {where}
        sketch in {more} {where}
        get {more} into the picture {where}
        plop {more} {where}
        chuck in {more} {where}
        bung {more} in {where}
        plant {more} {where}
        conjure up {more} {where}
        slap {more} on there, {where}
        overlay {more} {where}
        leave the old stuff be and add {more} {where}
        go {where} and tack on {more}
        arrange for {more} to be {where}
        bring in reinforcements {where}: {more}
        look {where} and squeeze {more} into the picture
        magic up {more} {where}
        be generous {where} and give us {more}
        follow up with {more} {where}
    """),
    "add up to": lines("""
        get the {kinds} up to {number}
        raise the count of {kinds} to {number}
        fill up with {kinds} until you have {number}
        have {a} altogether
        end up with {a}
        complete the {kinds} so that they are {number}
        top up the {kinds} to {number}
        keep adding {kinds} until we reach {number}
        increase the number of {kinds} to {number}
        draw as many {kinds} as it takes to get to {number}
        see to it that there are {a} in the end
        add the missing {kinds} to make it {number}
        make sure that I can count {a}
        let the number of {kinds} grow to {number}
        give me enough new {kinds} for a total of {number}
        put in more {kinds} so that we have {number} overall
        set the number of {kinds} to {number} by adding some
        add {kinds} till you can count {number} of them
        make the {kinds} {number} in number
        grow the group of {kinds} to {number}
        count the {kinds} and add what is missing to {number}
        multiply the {kinds} until there are {number} of them
        bump the {kinds} up to {number}
        round the {kinds} up to {number}
        take the tally of {kinds} to {number}
        boost the {kinds} to a total of {number}
        make it {number} {kinds} overall
        bring us up to {a}
        add {kinds} till the total says {number}
        pad out the {kinds} until they number {number}
        give me {a} counting the ones I've already got
        work out how many {kinds} we lack for {number} and draw those
        stop adding {kinds} once you've hit {number}
        draw whatever we need to have {a} in total
        turn what we have into {number} {kinds} by adding more
    """),
    "remove": lines("""
        lose {what}
        ditch {what}
        edit out {what}
        eliminate {what}
        scrap {what}
        do away with {what}
        strip out {what}
        photoshop {what} away
        trash {what}
        kick {what} out of the picture
        chuck {what}
        make it look as if {what} had never been there
        retouch {what} away
        show me the scene minus {what}
        leave {what} out
        fill the spot where you see {what} with background
        rub {what} out
        banish {what} from the scene
        wave goodbye to {what}
        redo the picture and skip {what}
        throw {what} out
        vanish {what}
        airbrush {what} out
        crop {what} away and patch up the gap
        select {what} and hit delete
        pull {what} from the shot
        clean up the photo by taking {what} off
        use the eraser tool on {what}
        send {what} packing
        omit {what}
        scrub {what} from the image
        run the magic eraser over {what}
        paint over {what} with whatever is behind
        try it without {what}
        make sure nobody can see {what} any more
        dispose of {what} for me
        blot out {what}
        have {what} removed from the photo
        take {what} off the picture, leave everything else alone
        cover up {what} so it looks like empty background
        zap {what}
        give me a version of this that doesn't have {what}
        discard {what}
        nuke {what}
        yeet {what}
        make {what} history
        show {what} the door
        inpaint over {what}
        give {what} the boot
        turn {what} invisible
        pretend {what} never existed
        use the clone stamp so that {what} can't be seen
        restore the view as it was before {what} got in the way
        pluck {what} out of this picture
        get {what} outta here
        have nothing where {what} used to be
        do me a favour and bin {what}
        act like you forgot to draw {what}
    """),
    "remove some": lines("""
        drop {some}
        lose {some}
        ditch {some}
        edit out {some}
        eliminate {some}
        scrap {some}
        do away with {some}
        take out {some}, the rest can stay
        trash {some}
        let {some} leave the scene
        leave out {some}
        kick {some} out
        rub {some} out
        throw {some} away
        reduce the group by taking {some} out
        retouch {some} away
        select {some} and press delete
        pull {some} from the shot
        zap {some}
        thin things out by removing {some}
        have {some} removed, I don't care which
        airbrush {some} out
        pick {some} at random and erase
        send {some} away
        choose {some} to be deleted
        cut {some} out of the photo
        discard {some}, whichever you like
        strike {some} off
        use the eraser on {some}
        make it less crowded, take {some} off the picture
        subtract {some} from the scene
        whisk {some} away and keep what remains
        chuck out {some}
        clean up a little by deleting {some}
        nuke {some}
        yeet {some}
        get {some} out of here
        turn {some} invisible
        cross {some} out
        inpaint over {some}
        show {some} the door
        bin {some}, it doesn't matter which
        sacrifice {some}
        cover {some} with background
        weed out {some}
        go ahead and sweep {some} off the image
        let me see this with {some} missing
        lighten the scene by cutting away {some}
        act like you never drew {some}
    """),
    "keep some": lines("""
        go down to {left}
        cut it down to {left}
        bring the {kinds} down to {number}
        let no more than {left} remain
        drop {kinds} until you have {number}
        save {left} and drop the rest of the {kinds}
        keep {left} and lose the others
        let {left} stay, the other {kinds} go
        get the number of {kinds} down to {number}
        limit the {kinds} to {number}
        pick {left} to stay and erase the remaining {kinds}
        spare {left} and delete the rest
        thin out the {kinds} until only {number} can be seen
        erase {kinds} till you are left with {number}
        let me have {left} and nothing more of that kind
        take away so many {kinds} that {number} will remain
        stop deleting {kinds} when you get to {number}
        trim the {kinds} to {number}
        choose {left} to hold on to and throw the others away
        decrease the {kinds} to {number}
        remove the surplus {kinds}, {number} should remain
        show {left} only
        make do with {left}, removing the others
        delete the {kinds} except for {number}
        lower the count of {kinds} to {number}
        lose every one of the {kinds} apart from {number}
        take out the extra {kinds} so we end up with {number}
        preserve {left} and wipe the others
        get me down to just {left}
        let {left} survive
        cull the {kinds} to {number}
        whittle the {kinds} down to {number}
        cap the {kinds} at {number}
        hang on to {left}, bin the rest
        pare it back to {left}
        settle for {left} and take the rest out
        nuke the {kinds} but leave {number}
        strip away {kinds} so just {number} can be seen
        count out {number} of the {kinds} to stay, then clear the others
        make it {left} and not more
        show me {left} with the other {kinds} gone
        be strict with the {kinds}, {number} and not one more
        yeet all {kinds} except {number}
        hide all of the {kinds} bar {number}
    """),
    "remove all": lines("""
        drop {every}
        lose {every}
        ditch {every}
        edit out {every}
        eliminate {every}
        scrap {every}
        do away with {every}
        clear the picture of {kinds}
        trash {every}
        leave out {every}
        clear away {every}
        delete every last one of the {kinds}
        rub out {every}
        kick {every} out of the picture
        sweep {every} away
        show me the scene minus {every}
        free the picture of {kinds}
        throw {every} out
        select {every} and press delete
        make this a place free of {kinds}
        zap {every}
        send {every} packing
        purge the image of {kinds}
        airbrush {every} out, I mean it, no exceptions
        find {every} and erase
        leave no {kinds} behind
        have {every} removed from the photo
        wipe the {kinds} out completely, down to the last one
        run the magic eraser over {every}
        go through the picture and take off {every}
        strip the scene of its {kinds}
        make sure that no {kinds} remain
        say goodbye to {every}
        cut {every} from the shot
        give me this picture with the {kinds} all gone
        omit {every}
        rid the image of {kinds}
        nuke {every}
        yeet {every}
        make it zero {kinds}
        get {every} outta here
        make {every} history
        pull out the {kinds} one by one until none remain
        wipe the slate clean of {kinds}
        bring the number of {kinds} to zero
        hide each and every one of the {kinds}
        take the {kinds} off, from the first to the last
        inpaint over {every}
        ban {kinds} from this picture
        delete any {kinds} you come across
        pretend {kinds} don't exist
        give {every} the boot
    """),
    "replace": lines("""
        have {a} stand in for {what}
        drop {what} and use {a}
        substitute {a} for {what}
        substitute {what} with {a}
        morph {what} into {a}
        switch {what} out for {a}
        take {what} and make it {a}
        lose {what}, put {a} there
        convert {what} to {a}
        make {a} out of {what}
        swap {what} out, and {a} in
        let {a} take over the spot of {what}
        use {a} where {what} used to be
        see {what} as {a} from now on
        make {a} appear where {what} is now
        cut {what} and paste {a} in the same spot
        redraw {what} as {a}
        rework {what} so that it becomes {a}
        have {what} make way for {a}
        remodel {what} as {a}
        trade in {what} and get {a}
        put {a} there and take {what} away
        overwrite {what} with {a}
        change {what} for {a}
        erase {what}, then draw {a} in the same spot
        delete {what} and fill the gap with {a}
        cover {what} up with {a} so that only the new thing can be seen
        make it {a} and no longer {what}
        magic {what} into {a}
        redo {what}, this time as {a}
        pull {what} out and slot in {a}
        bring in {a} as a replacement for {what}
        get rid of {what} and have {a} there in its stead
        repaint {what} so that we get {a} there
        scrap {what} in favour of {a}
        give me {a} where we currently have {what}
        select {what} and generate {a} over it
        photoshop {a} in over {what}
        evolve {what} into {a}
        send {what} off and let {a} come on as a substitute
        reshape {what} to get {a}
        kick out {what} and give its spot to {a}
        do a swap, {what} for {a}
        slap {a} over {what}
        reimagine {what} as {a}
        evict {what} and move {a} in
        retire {what} and let {a} do the job
        paint out {what} and paint in {a}
        mutate {what} into {a}
        treat {what} as a placeholder and put {a} there
        wave your wand so that {what} will come back as {a}
        hand the place of {what} over to {a}
        mask {what} and inpaint {a}
        trade up from {what} to {a}
        bin {what} and park {a} in exactly that spot
        let me have {a} there rather than {what}
    """),
    "recolour": lines("""
        colour {what} in {colour}
        tint {what} {colour}
        give {what} a coat of {colour} paint
        repaint {what} {colour}
        have {what} go {colour}
        recolour {what} as {colour}
        go for {colour} on {what}
        spray {what} {colour}
        dip {what} in {colour}
        put {what} into {colour}
        get {what} painted {colour}
        pick {colour} as the new colour of {what}
        turn the colour of {what} into {colour}
        apply {colour} to {what}
        fill {what} with {colour}
        redo {what} in {colour}
        give {what} the colour {colour}
        use {colour} paint on {what}
        let {what} turn {colour}
        keep {what} but make it {colour}
        colour in {what} with {colour}
        go over {what} with {colour}
        brush some {colour} paint onto {what}
        shade {what} in {colour}
        make {colour} the colour of {what}
        use the bucket tool to make {what} {colour}
        set {what} to {colour}
        cover {what} in {colour} paint
        choose {colour} for {what}
        click on {what} and choose {colour} from the palette
        replace the colour of {what} with {colour}
        adjust the colour of {what} so that it is {colour}
        turn {what} from what it is now to {colour}
        take {what} and turn it {colour}
        show {what} in {colour}
        swap the colour of {what} for {colour}
        see to it that {what} gets {colour}
        leave the shape of {what} alone and change only its colour, to {colour}
        give {what} {a_colour} paint job
        take {a_colour} crayon and colour {what} in
        put {a_colour} finish on {what}
        slap some {colour} on {what}
        make {what} all {colour}
        dunk {what} in a pot of {colour} paint
        drench {what} in {colour}
        hue-shift {what} to {colour}
        get out the {colour} brush and do {what}
        roll {colour} paint over {what}
        lay {a_colour} colour over {what}
        stain {what} {colour}
        treat {what} to {a_colour} makeover
        assign {colour} to {what}
        go {colour} with {what}
        forget the old colour of {what} and take {colour}
        paint {what} over in {colour}
        render {what} as {colour} without changing anything else
    """),
    "bigger": lines("""
        scale {what} up a bit
        expand {what}
        magnify {what}
        upsize {what}
        have {what} gain some size
        increase {what} in size
        grow {what}
        give {what} more size
        stretch {what} so that it gets bigger
        pump {what} up
        let {what} be a size larger
        get {what} one size up
        bump {what} up in size
        bulk {what} up a little
        zoom {what} up a notch
        pick {what} and drag its corners outwards a bit
        take {what} and add to its size
        crank up the size of {what} a little
        raise the scale of {what}
        let {what} take up a little more space
        fatten {what} up all round
        give {what} a slightly larger size
        redraw {what} on a larger scale
        go one size larger with {what}
        set {what} to the next bigger size
        add a few centimetres to {what} on every side
        swell {what} a little
        keep {what} where it is but enlarge it
        give {what} a growth spurt
        use a larger copy of {what} in the same spot
        select {what} and hit enlarge
        embiggen {what}
        upscale {what} a touch
        beef {what} up
        build {what} out to a larger size
        drag {what} bigger
        nudge the scale of {what} upwards
        push {what} past the current size, only slightly
        puff {what} up a bit
        step {what} up in size
        do me a favour and grow {what} a wee bit
        work on {what} until the size has gone up somewhat
        apply a larger scale factor to {what}
        render {what} larger than at present
        try {what} in the next size up
        draw {what} again, this time bigger
    """),
    "smaller": lines("""
        scale {what} down a bit
        downsize {what}
        size {what} down
        make {what} less big
        have {what} lose some size
        cut {what} down in size
        minify {what}
        let {what} be a size smaller
        get {what} one size down
        give {what} less size
        squeeze {what} to a smaller size
        bring {what} down in size
        reduce {what}
        compress {what} a bit
        bump {what} down in size
        slim {what} down all round
        pick {what} and drag its corners inwards a bit
        take {what} and trim its size
        dial down the size of {what} a little
        lower the scale of {what}
        let {what} take up a little less space
        redraw {what} on a smaller scale
        go one size smaller with {what}
        set {what} to the next smaller size
        take a few centimetres off {what} on every side
        diminish {what} somewhat
        keep {what} where it is but shrink it
        use a smaller copy of {what} in the same spot
        select {what} and hit shrink
        lessen the size of {what}
        have {what} come out less large
        contract {what} a bit
        knock {what} down a size
        downscale {what} a touch
        pare {what} down in size
        whittle {what} down a little
        drag {what} smaller
        nudge the scale of {what} downwards
        boil {what} down to a smaller size
        step {what} down in size
        shave some size off {what}
        scale {what} back
        dwindle {what} a bit
        do me a favour and shrink {what} a wee bit
        work on {what} until the size has gone down somewhat
        apply a smaller scale factor to {what}
        render {what} smaller than at present
        try {what} in the next size down
        draw {what} again, this time smaller
    """),
    "large": lines("""
        make {what} enormous
        make {what} gigantic
        blow {what} up to full size
        make a giant of {what}
        go really large with {what}
        scale {what} up to the maximum
        make {what} as large as you can
        turn {what} into something enormous
        supersize {what}
        let {what} grow to a huge size
        scale {what} up a lot
        inflate {what} to a giant size
        pump {what} up to huge
        go all out on the size of {what}
        set the size of {what} to huge
        turn {what} into a giant version of itself
        make {what} super big
        make {what} mega large
        make {what} massive
        crank the size of {what} all the way up
        give {what} the biggest size there is
        redraw {what} in a truly enormous size
        resize {what} to large
        put {what} in the large size
        let {what} reach a truly giant size
        spare no space and make {what} colossal
        choose the largest size for {what}
        make {what} ginormous
        drag the size slider of {what} up to the top end
        take {what} and blow it up until it is huge
        have {what} grow until it is really big
        go big on {what}, and I mean huge
        make {what} humongous
        go for Godzilla size with {what}
        max out {what} in size
        make {what} king-size
        scale {what} sky-high
        balloon {what} into something gargantuan
        upscale {what} like crazy
        use the jumbo size for {what}
        beef {what} up to monster size
        be generous and let {what} come out absolutely vast
        render {what} at a gigantic scale
        grow {what} to the size of a mountain
        enlarge {what} by a whole lot, not by a bit
        stretch {what} on all sides until no more will fit
        treat {what} to XXL
    """),
    "small": lines("""
        make {what} minuscule
        make {what} teeny
        make a miniature of {what}
        make {what} itty-bitty
        go really small with {what}
        scale {what} down to the minimum
        make {what} as tiny as you can
        turn {what} into something tiny
        let {what} shrink to a tiny size
        scale {what} down a lot
        shrink {what} way down
        set the size of {what} to tiny
        turn {what} into a dwarf version of itself
        make {what} super small
        make {what} as little as a toy
        make {what} teensy
        turn the size of {what} all the way down
        give {what} the smallest size there is
        redraw {what} in a truly tiny size
        resize {what} to small
        put {what} in the small size
        let {what} become really tiny
        choose the smallest size for {what}
        make {what} microscopic
        drag the size slider of {what} down to the bottom end
        take {what} and shrink it until it is tiny
        have {what} shrink until it is really small
        go tiny on {what}
        make {what} mini
        reduce {what} to a speck
        make {what} pint-sized
        make {what} diddy
        shrink-ray {what} until hardly anything is left
        make {what} wee, really wee
        turn {what} into a dinky little thing
        downscale {what} like crazy
        use the mini size for {what}
        boil {what} down to next to nothing in size
        render {what} at a minute scale
        shrink {what} to the size of a ladybird
        shrink {what} by a whole lot, not by a bit
        go for Tom Thumb size with {what}
        squeeze {what} down to thimble size
        min out the size of {what}
        treat {what} like a doll's house piece, so teeny
    """),
    "medium": lines("""
        make {what} middle-sized
        make {what} of average size
        scale {what} to a middle size
        bring {what} to a normal size
        give {what} a size in between
        make {what} neither big nor small
        put {what} at a medium size
        resize {what} to medium
        go for a medium size with {what}
        set {what} to medium
        switch {what} to medium size
        make {what} a medium
        turn {what} into a medium-sized one
        choose the middle size for {what}
        pick size M for {what}
        let {what} have an average size
        change {what} so that its size is medium
        put the size slider of {what} in the centre
        resize {what} so that it is neither large nor small
        go halfway between big and small with {what}
        have {what} come out medium-sized
        redraw {what} in a middling size
        use the medium version of {what}
        give {what} a normal size, not large, not small
        make the size of {what} average
        take {what} and get it to medium size
        fix the size of {what} at medium
        keep the middle road with the size of {what}
        settle on a medium size for {what}
        make {what} M
        snap {what} to the middle size
        take {what} to the mid-point between tiny and huge
        adjust {what} until the size looks medium
        assign size medium to {what}
        render {what} mid-size
        find a happy medium for the size of {what}
        do {what} like Goldilocks would, middle size
        size {what} to the average
        aim for a moderate size with {what}
        put {what} in M, not in S or L
        let {what} end up with a standard, in-between size
        dial {what} to medium
    """),
    "move": lines("""
        relocate {what} {to}
        reposition {what} {where}
        slide {what} {to}
        pull {what} over {to}
        transfer {what} {to}
        take {what} {to}
        have {what} sit {where}
        get {what} {to}
        push {what} {to}
        send {what} {to}
        carry {what} {to}
        drag and drop {what} {to}
        shove {what} {to}
        transport {what} {to}
        pick {what} up and put it down {where}
        find a new place for {what}, {where}
        let {what} go {to}
        set {what} {where}
        lay {what} {where}
        have {what} {where} rather than where it is now
        place {what} somewhere {where}
        grab {what} and drop it {where}
        nudge {what} over until it ends up {where}
        make {what} go {to}
        rearrange things so that {what} ends up {where}
        cut {what} out and paste it back in {where}
        free the spot where {what} is now and show it {where} instead
        haul {what} {to}
        scoot {what} {to}
        change the position of {what}, it should be {where}
        keep {what} as it is but have it {where}
        leave the rest alone and just get {what} moved {to}
        make sure {what} ends up {where}
        lift {what} off its spot and place it {where}
        adjust the composition so that we see {what} {where}
        redo the layout with {what} {where}
        take {what} from where it is now and stick it {where}
        guide {what} {to}
        pop {what} {where}
        displace {what} {to}
        align {what} so that it sits {where}
        park {what} {where}
        yank {what} {to}
        whisk {what} off {to}
        tuck {what} away {where}
        ship {what} over {to}
        rehome {what} {where}
        send {what} on a little trip {to}
        plant {what} {where} rather than there
        snap {what} {to}
        banish {what} {to}
        jog {what} along {to}
        hit the arrow keys until {what} has come {to}
        unglue {what} from there and glue it back on {where}
        clear the old spot of {what} and have it reappear {where}
        wheel {what} {to}
        scroll {what} across {to}
        set the coordinates of {what} so that it shows {where}
        show {what} the way {to}
    """),
    "move beside": lines("""
        relocate {what} so it sits {beside}
        reposition {what} {beside}
        slide {what} {beside}
        have {what} sit {beside}
        get {what} {beside}
        take {what} and set it {beside}
        pull {what} over so that it stands {beside}
        carry {what} over so it is {beside}
        drag {what} until it is {beside}
        pick {what} up and put it down {beside}
        let {what} go {beside}
        set {what} {beside}
        find a new place for {what}, {beside}
        lay {what} {beside}
        have {what} {beside} rather than where it is now
        transport {what} so that it ends up {beside}
        shove {what} {beside}
        grab {what} and drop it {beside}
        pop {what} down {beside}
        change the position of {what}, it should be {beside}
        rearrange things so that {what} ends up {beside}
        cut {what} out and paste it back in {beside}
        take {what} away from its current spot and show it {beside}
        park {what} {beside}
        keep {what} as it is but have it {beside}
        make sure {what} ends up {beside}
        lift {what} off its spot and place it {beside}
        adjust the composition so that we see {what} {beside}
        nudge {what} over until it is {beside}
        redo the layout with {what} {beside}
        position {what} {beside}
        leave everything else alone, only shift {what} so that it is {beside}
        find room {beside} and move {what} there
        use the spot {beside} for {what}
        stick {what} {beside} instead of where it is
        drag and drop {what} so it lands {beside}
        make {what} change its place, it should be {beside}
        plonk {what} down {beside}
        walk {what} over until you have it {beside}
        tuck {what} in {beside}
        anchor {what} {beside}
        park {what} neatly {beside} and not where it was
        resettle {what} {beside}
        line {what} up so that it comes {beside}
        send {what} over, its new home is {beside}
        glide {what} along till it rests {beside}
        peel {what} off and press it down again {beside}
        leave no gap here, just move {what} so we get it {beside}
        give {what} a new address, {beside}
        wheel {what} over, it ought to be {beside}
        erase {what} over there but draw it again {beside}
        swing {what} round so it winds up {beside}
        dock {what} {beside}
    """),
    "swap": lines("""
        have {what} and {other} trade spots
        put {what} in the spot of {other} and vice versa
        make {what} change places with {other}
        interchange {what} and {other}
        reverse the positions of {what} and {other}
        trade {what} against {other}, positions only
        put {what} and {other} each where the other is
        let {what} and {other} take each other's place
        change {what} and {other} around
        have {what} go to the spot of {other} and {other} to the spot of {what}
        exchange {what} with {other}
        rearrange it so that {what} and {other} are the other way round
        move {what} to where {other} is and the other way round
        mix up the places of {what} and {other}
        swap {what} over with {other}
        do a swap between {what} and {other}
        make {what} and {other} switch spots
        take {what} and {other} and exchange where they are
        let {what} be where {other} is now, and the other way round
        rearrange {what} and {other} so each gets the spot of the other
        give {what} the place of {other} and {other} the place of {what}
        switch {what} and {other} around
        turn the order of {what} and {other} around
        pick up {what} and {other} and put each down where the other was
        have {other} and {what} swap their locations
        leave everything alone but exchange the locations of {what} and {other}
        trade the positions of {what} and {other}
        move {what} to the spot of {other}, and {other} to the spot of {what}
        put {other} at the place of {what} and {what} at the place of {other}
        get {what} and {other} to change seats
        invert the positions of {what} and {other}
        make it so that {what} stands where {other} stands and vice versa
        flip {what} and {other} around
        transpose {what} and {other}
        shuffle {what} and {other} so that each lands where the other was
        substitute {what} for {other} in position, and the reverse
        play musical chairs with {what} and {other}
        pull a switcheroo on {what} and {other}
        send {what} to where {other} lives and {other} to where {what} lives
        drag {what} onto the spot of {other} while {other} goes back to the spot of {what}
        swap the coordinates of {what} and {other}
        replace {what} by {other} and at the same time {other} by {what}
        trade off {what} and {other}, location for location
        cut {what} and {other} out and paste each one back in place of the other
        keep {what} and {other}, only with reversed positions
        toggle the positions of {what} and {other}
        change over {what} and {other}
    """),
    "transfer colour": lines("""
        match {what} with {other} in colour
        pick the colour of {other} and put it on {what}
        apply the colour of {other} to {what}
        tint {what} like {other}
        recolour {what} to match {other}
        have {what} share the colour of {other}
        borrow the colour of {other} for {what}
        take over the colour of {other} for {what}
        paint {what} so that it matches {other}
        let {what} have whatever colour {other} has
        sample the colour of {other} and apply it to {what}
        dye {what} to match {other}
        adjust the colour of {what} to {other}
        use the paint of {other} on {what}
        make {what} look like {other} in colour
        use the eyedropper on {other} and fill {what} with that colour
        look at the colour of {other} and paint {what} exactly like that
        make the colours of {what} and {other} match by repainting {what}
        repaint {what} so that it has the same colour as {other}
        transfer the colour of {other} to {what}
        take whatever colour {other} has and use it on {what}
        colour match {what} to {other}
        set the colour of {what} to the one {other} has
        turn {what} the same colour as {other}
        let {what} take on the colour of {other}
        spray {what} with the colour of {other}
        bring the colour of {what} in line with {other}
        change {what} so it is coloured like {other}
        copy and paste the colour, from {other} to {what}
        fill {what} with the colour you find on {other}
        keep {what} but in the colour of {other}
        dip {what} into the paint that was used for {other}
        redo {what} in the colour of {other}
        make {what} match {other}, just the colour
        coordinate {what} with {other}, so give it the same colour
        clone the colour of {other} onto {what}
        steal the colour of {other} for {what}
        mirror the colour of {other} in {what}
        give {what} a lick of the same paint as {other}
        grab the shade of {other} and pour it over {what}
        sync the colour of {what} with {other}
        let the colour of {other} spread to {what} too
        paint {what} to go with {other}, same colour exactly
        use the same bucket of paint on {what} as on {other}
        extend the colour of {other} to {what} as well
        copy-paste the hue of {other} to {what}
        colour in {what} using the crayon that {other} was done with
        take a look at {other} and then dye {what} the very same colour
        reuse the colour code of {other} on {what}
        inherit the colour for {what} from {other}
        let {what} be a twin of {other} when it comes to colour
    """),
    "transfer size": lines("""
        scale {what} to the size of {other}
        bring {what} to the size of {other}
        resize {what} to match {other}
        have {what} match {other} in size
        apply the size of {other} to {what}
        take the size of {other} for {what}
        adjust {what} so that it is as {as_big} as {other}
        let {what} be exactly as {as_big} as {other}
        scale {what} so that it matches {other}
        use {other} as a measure for the size of {what}
        copy the size of {other} onto {what}
        set the size of {what} to that of {other}
        make {what} just as {as_big} as {other} is
        look at how {as_big} {other} is and make {what} the same
        measure {other} and give {what} the same size
        change {what} until it is as {as_big} as {other}
        resize {what} so it is exactly as {as_big} as {other}
        make the size of {what} equal to the size of {other}
        get {what} to be the size of {other}
        make {what} match {other} for size
        take {other} as the model and size {what} the same
        redraw {what} at the size of {other}
        sync the size of {what} with that of {other}
        leave {other} alone and make {what} as {as_big} as that
        give {what} whatever size {other} has
        have {what} come out as {as_big} as {other}
        align the size of {what} with that of {other}
        turn {what} into one as {as_big} as {other}
        set {what} to be no bigger and no smaller than {other}
        fit the size of {what} to that of {other}
        clone the size of {other} onto {what}
        borrow the dimensions of {other} for {what}
        size {what} like {other}
        rescale {what} until nobody can see a difference in size to {other}
        use {other} as the ruler for {what}, both should be equally {as_big}
        mirror the size of {other} in {what}
        reuse the width and height of {other} on {what}
        get {what} to where it measures the same as {other}
        stretch or shrink {what} until it measures the same as {other}
        equalise the size of {what} with {other}, which can stay as it is
        render {what} every bit as {as_big} as {other}
        check how {as_big} {other} is and scale {what} to match
        let {what} be a twin of {other} as far as size goes
        inherit the size for {what} from {other}
        put {what} on the same scale as {other}, equally {as_big}
    """),
}

TELL_FREELY: Final[dict[str, tuple[str, ...]]] = {
    "add": lines("""
        it could use {a}
        we need {a} in this
        I'm thinking {a} would look good
        this calls for {a}
        how do I get {a} in there?
        + {a}
        {a} here
        new: {a}
        can we have {a}?
        is it possible to have {a} in it?
        I'd be so happy if there was {a} in my picture
        one thing I want in here: {a}
        add: {a}
        could there be {a} in the picture?
        my granddaughter asked for {a} in this picture
        {a} should be part of this scene
        {a} pls
        something still has to go in, and that is {a}
        {a} should show up somewhere
        I like it so far, but now I want {a} in there as well
        the new version should also include {a}
        this image with {a}, please
        when you are done, I should see {a} in the picture
        you know what I want in this picture? {a}
        insert -> {a}
        the client asks for {a} in the image
        I can't draw, so you have to put {a} in for me
        I tried to paint {a} into it but can't, can you?
        same picture plus {a}
        who can put {a} in for me?
        my wish is that {a} appears in the picture
        let me have {a} in this one
        do you think you could squeeze {a} in?
        what I have in mind is the same scene with {a} in it
        it's not finished yet, {a} still has to come in
        where's {a}? I don't see any, draw it in
        missing: {a}
        {a} missing, fix that
        no {a} yet? then it's about time
        lacks {a}
        plus {a} thx
        with {a}
        {a}, please
        need {a} asap
        want {a} in pic
        {a} would be the cherry on top
        this photo is crying out for {a}
        something feels off without {a}, let's have it in
        {a} must be added
        I wish this picture had {a} in it
        would be nicer if it had {a}
        if only there were {a} in this photo
        shouldn't a scene like this have {a}?
        {a} has to get added, you choose the position
        may I trouble you for {a} in this photograph?
        would you be so kind as to include {a}?
        any chance of {a} in here?
        what about {a}?
        I'd rather have it with {a} than without
        object to add = {a}
        scene: add element, {a}
        please to make {a} in my foto
        I want that you are putting {a} inside
        you know what would make this picture perfect? yep, {a}
        we forgot {a} when we took this, could it still be put in?
        don't leave out {a}, I want it drawn in
        magic {a} into this, would you
    """),
    "add at": lines("""
        {a} {where}
        can we have {a} {where}?
        {where} I imagine {a}
        {where}: {a}
        we need {a} {where}
        I'm thinking {a} {where}
        is it possible to have {a} {where}?
        could there be {a} {where}?
        see the spot {where}? I want {a} there
        new: {a}, {where}
        {a}, and it should go {where}
        {where} I'd like to see {a}
        what I need {where} is {a}
        it looks so bare {where}, put {a} there
        add {a}, position: {where}
        {a} pls, {where}
        {where} is where {a} should go
        I want {a} in this picture, and I want it {where}
        there's nothing {where} that I like, so add {a} there
        {where}, could you squeeze in {a}?
        my idea is to have {a} {where}
        the picture should show {a} {where}
        if you look {where} you should find {a}
        as for what goes {where}, I'd say {a}
        {a} has to come in {where}
        I keep picturing {a} {where}, can you add it?
        how do I get {a} to appear {where}?
        {where} + {a}
        my boss wants {a} {where}
        it would be lovely to find {a} {where}
        {where} we still have room, {a} would go well there
        do you see any way to put {a} {where}?
        where to add it? {where}. what to add? {a}
        {a} -> {where}
        add {a} @ {where}
        insert: {a} / location: {where}
        missing {where}: {a}
        {where}, {a}, thx
        need {a} {where} asap
        plus {a} {where}
        with {a} {where}
        how about {a} {where}?
        {a} must be added {where}
        {where} must come {a}
        I want that you make {a} {where}
        {a} would fill the gap {where} nicely
        I wish there were {a} {where}
        would be nicer with {a} {where}
        if there were {a} {where}, the picture would be perfect
        the composition needs balancing {where}, {a} would do it
        {where}, that's the place I've chosen for {a}
        {a} shall be drawn {where}
        any chance of {a} {where}?
        would you be so kind as to paint {a} {where}?
        shouldn't there be {a} {where}?
        nobody drew {a} {where}, please do so
        I'd rather see {a} than nothing {where}
        new layer {where}, content: {a}
        kinda want {a} {where} ngl
        you know the bit {where}? well, that's begging for {a}
        we were supposed to have {a} {where} but it's not in the photo, so add it
        when my eye wanders {where}, it ought to meet {a}
        don't leave it empty {where}, draw {a}
    """),
    "add beside": lines("""
        {a} {beside}
        can we have {a} {beside}?
        I imagine {a} {beside}
        we need {a} {beside}
        I'm thinking {a} {beside}
        is it possible to have {a} {beside}?
        could there be {a} {beside}?
        see the space {beside}? {a} should go there
        new: {a}, {beside}
        {a} pls, {beside}
        what I'd like to see {beside} is {a}
        {beside} there is room for {a}, so put it in
        it looks a bit bare {beside}, add {a} there
        {beside} I want to have {a}
        add {a}, position: {beside}
        the picture should show {a} {beside}
        I want {a} in here, and it should be {beside}
        {a} has to come in, and its place is {beside}
        {beside}: {a}
        my son wishes for {a} {beside}
        how can I get {a} to appear {beside}?
        something should be {beside}, and I've decided on {a}
        it would be lovely to see {a} {beside}
        if you look {beside} you should find {a}
        {beside} + {a}
        I keep picturing {a} {beside}, can you draw it?
        can you squeeze {a} in {beside}?
        the area {beside} is where {a} should go
        the final image needs {a} {beside}
        do you see the area {beside}? that's where I want {a}
        {a} -> {beside}
        insert: {a} / location: {beside}
        missing: {a} {beside}
        {beside}, {a}, thx
        plus {a} {beside}
        need {a} {beside} asap
        with {a} {beside}
        how about {a} {beside}?
        any chance of {a} {beside}?
        new object = {a}, anchor = {beside}
        what to add? {a}. where exactly? {beside}
        {a} must be added {beside}
        {beside} must come {a}
        I want that you make {a} {beside}
        I wish there were {a} {beside}
        would be nicer with {a} {beside}
        if there were {a} {beside}, I'd be so happy
        {a} shall be drawn {beside}
        would you be so kind as to paint {a} {beside}?
        shouldn't we see {a} {beside}?
        why no {a} {beside}? please put it
        {a} would fill the gap {beside} nicely
        kinda want {a} {beside} ngl
        there's nothing going on {beside}, I'd rather have {a} there
        {beside}, that's the place I've picked for {a}
        when you look {beside}, your eye ought to land on {a}
        grandma says {a} belongs {beside}, so let's add it
        you know the bit {beside}? well, it's crying out for {a}
        back then we had {a} {beside}, may I ask you to draw it in?
        the brief says {a} {beside}, and it hasn't been added yet
        don't leave it empty {beside}, draw {a}
    """),
    "add some": lines("""
        it could use {a}
        we need {a} in this
        + {a}
        can we have {a}?
        {a} here
        is it possible to have {a} in it?
        could there be {a} in the picture?
        {a} should show up somewhere
        {a} pls
        add: {a}
        I'd be so happy if there were {a} in my picture
        {a} should be part of this scene
        my kids want to see {a} in it
        {a}, scattered wherever you like
        the same picture plus {a}
        you know what I want in here? {a}
        the new version should also include {a}
        it's not finished yet, {a} still have to come in
        insert -> {a}
        when you are done, I should be able to count {a}
        I can't draw, so could you put {a} in for me?
        new objects: {a}
        how do I get {a} into this picture?
        not just a single one, I want {a} in the scene
        my order: {a} somewhere in this picture
        the client asks for {a} in the image
        I like it so far, but now I want {a} in there as well
        what I have in mind is this scene with {a} in it
        {a} are what I want in this picture
        do you think {a} could fit in? go ahead and add them
        can you manage to get {a} in there?
        missing: {a}
        plus {a} thx
        with {a}
        need {a} asap
        lacks {a}
        {a}, please
        want {a} in pic
        {a} would be the icing on the cake
        no {a} yet? let's change that
        this photo is crying out for {a}
        too empty for my taste, {a} would help
        {a} must be added
        I wish this picture had {a} in it
        would be nicer if it had {a}
        if only there were {a} in this photo
        shouldn't a scene like this have {a}?
        {a} ought to be dotted about the place
        may I trouble you for {a} in this photograph?
        would you be so kind as to include {a}?
        any chance of {a} in here?
        what about {a}?
        I'd rather have it with {a} than without
        objects to add = {a}
        scene: add elements, {a}
        please to make {a} in my foto
        I want that you are putting {a} inside
        all that's lacking here: {a}
        where they go I leave to you, but {a} have to get in
        we forgot {a} when we took this, could they still be put in?
        a picture like this without {a}? no way, draw them
        magic {a} into this, would you
        don't leave out {a}, I want them drawn in
    """),
    "add some at": lines("""
        {a} {where}
        can we have {a} {where}?
        we need {a} {where}
        {where}: {a}
        is it possible to have {a} {where}?
        could there be {a} {where}?
        see the empty area {where}? I want {a} there
        new: {a}, {where}
        {a} pls, {where}
        {a}, all of them {where}
        {where} I'd like to see {a}
        what I need {where}: {a}
        it looks so bare {where}, put {a} there
        I want {a} in this picture, and they should be {where}
        add {a}, position: {where}
        {where}, could you squeeze in {a}?
        if you look {where} you should be able to count {a}
        {a} have to come in {where}
        {where} there is room for {a}, so draw them in
        the picture should show {a} {where}
        how can I get {a} to appear {where}?
        my class voted for {a} {where}
        I keep picturing {a} {where}, can you add them?
        there ought to be {a} {where}
        {where} + {a}
        {where} is where {a} should go
        it would be lovely to find {a} {where}
        let me see {a} {where}
        not just a single one, I want {a} {where}
        {a} -> {where}
        insert: {a} / region: {where}
        missing {where}: {a}
        {where}, {a}, thx
        need {a} {where} asap
        plus {a} {where}
        with {a} {where}
        how about {a} {where}?
        {a} must be added {where}
        {where} must come {a}
        any chance of {a} {where}?
        it's kinda dead {where}, needs {a}
        where do they go? {where}. what are they? {a}
        items to add = {a}, area = {where}
        I wish there were {a} {where}
        would be nicer with {a} {where}
        if {a} were to appear {where}, I'd be thrilled
        I want that you make {a} {where}
        I'd rather see {a} than emptiness {where}
        shouldn't we have {a} {where}?
        {where}, that's the area I've reserved for {a}
        would you be so good as to paint {a} {where}?
        you know the bit {where}? well, it's begging for {a}
        the composition wants some weight {where}, {a} would do it
        {a} shall be visible {where}
        grandad always had {a} {where}, could you draw them in for him?
        whoever looks {where} ought to discover {a}
        with my pen I can't manage {a} {where}, so it's your job now
        the customer complains there aren't {a} {where}, please add
        hey so {where} I was picturing {a}, can u do that
        don't leave it bare {where}, paint {a}
    """),
    "add more": lines("""
        it could use {more}
        can we have {more}?
        we need {more}
        {more}
        is it possible to have {more} in it?
        could there be {more} in the picture?
        {more} pls
        + {more}
        add: {more}
        what we have isn't enough, I want {more}
        I like what is there, but I'd love {more}
        {more} should join the scene
        I see what you already have in there, now add {more}
        there is still space for {more}, so put that in
        not quite enough yet, {more} should do it
        you know what I want in here? {more}
        same picture with {more}
        {more} would make me happy
        my daughter asks for {more} in her picture
        the new version should have {more}
        how do I get {more} in here?
        I was hoping for {more} in this scene
        when you are done, I should see {more} in the picture
        let me have {more}
        do you think you could squeeze in {more}?
        would you mind giving me {more}?
        more is better, so {more} here
        keep the old, and then {more} on top
        the client wants {more} in this image
        we are not done, {more} still must come in
        plus {more} thx
        missing: {more}
        need {more} asap
        want {more} in pic
        and {more}
        how about {more}?
        any chance of {more}?
        {more} must be added
        still lacking: {more}
        with {more} it'd be perfect
        {more} wouldn't hurt
        go on then, {more}
        too few for me, {more} would fix it
        objects += {more}
        count: old ones + {more}
        existing objects stay, add on: {more}
        I wish there were {more} in this picture
        would be nicer with {more}
        if you gave me {more}, I'd be satisfied
        I'd rather go on and have {more}
        may I bother you for {more} in this picture?
        would you be so kind as to draw {more}?
        I want that you are making {more}
        shouldn't there be {more} in this?
        {more} ought to be painted in, any spot will do
        encore! {more}
        looks kinda thin, so let's go with {more}
        you did that nicely, now could you do {more}?
        I know I've already got some, but my heart is set on {more}
        hmm, I must have miscounted, turns out we need {more}
        don't stop here, draw {more}
    """),
    "add more at": lines("""
        {more} {where}
        can we have {more} {where}?
        we need {more} {where}
        is it possible to have {more} {where}?
        could there be {more} {where}?
        see the free area {where}? I want {more} there
        new: {more}, {where}
        {more} pls, {where}
        {where}: {more}
        {where} I'd like to see {more}
        what I need {where} is {more}
        it looks so bare {where}, put {more} there
        add {more}, position: {where}
        {where}, could you squeeze in {more}?
        what we have isn't enough, I want {more} {where}
        I like what is there, but give me {more} {where}
        the picture should have {more} {where}
        {where} there is still space for {more}, so draw that in
        I'm thinking {more} {where}
        how can I get {more} to appear {where}?
        {where} + {more}
        my grandson would like to see {more} {where}
        let me have {more} {where}
        if you look {where} you should find {more}
        it would be lovely to have {more} {where}
        {where} is where {more} should go
        not enough yet, {more} should come in {where}
        {where} I imagine {more}
        keep the old, and then put {more} {where}
        {more} -> {where}
        insert: {more} / location: {where}
        missing {where}: {more}
        {where}, {more}, thx
        need {more} {where} asap
        plus {more} {where}
        with {more} {where}
        and {more} {where}
        how about {more} {where}?
        any chance of {more} {where}?
        {more} must be added {where}
        {where} must come {more}
        objects += {more}, position = {where}
        it's a bit thin {where}, so {more} please
        what to add? {more}. where to? {where}
        I wish there were {more} {where}
        would be nicer with {more} {where}
        if you drew {more} {where}, I'd call it finished
        {more} wouldn't go amiss {where}
        shouldn't there be {more} {where}?
        I want that you make {more} {where}
        {where}, that's the place I have in mind for {more}
        {more} ought to be painted in {where}
        I'd rather not leave it like this, {more} {where} would help
        would you be so kind as to place {more} {where}?
        you know the bit {where}? well, it can take {more}
        my teacher says {more} {where}, so let's do that
        that went well, now can u do {more} {where}
        we don't have enough of them, and {where} we could fit {more}
        the ones already there shall stay, and {more} shall be added {where}
        don't stop yet, draw {more} {where}
    """),
    "add up to": lines("""
        I need a total of {a}
        {a} in all
        can we have {a} in total?
        the {kinds} should be {number}
        is it possible to have {a} all in all?
        with the new ones there should be {a}
        the {kinds} are too few, I want {number} of them in total
        there aren't enough {kinds} yet, it takes {number}
        {kinds}: {number} in total
        number of {kinds}: {number}
        total {kinds} = {number}
        how many {kinds} do I want overall? {number}
        I need more {kinds}, {number} counting the old ones
        what we have plus what you add should come to {a}
        in the end I should be able to count {a}
        when you're finished, there should be exactly {a} in the picture
        we are short of {kinds}, there should be {number} altogether
        {number} {kinds} altogether, so add the missing ones
        could you draw more {kinds}, so we get {number} overall?
        my goal is {a} in the whole picture
        the story says {a}, so add however many we still need
        more {kinds} till {number}
        I counted the {kinds} and it's fewer than {number}, add the rest
        {a} total pls
        let there be {number} {kinds}, including those that are already there
        can the number of {kinds} go up to {number}?
        not so few {kinds}, {number} overall would be right
        the final picture has to contain {a} in all
        count the {kinds}: we need {number}, so draw what is missing
        the {kinds} should add up to {number}
        {kinds} -> {number} total
        target: {a} overall
        total: {a}
        {kinds} (old + new) = {number}
        final count of {kinds}: {number}
        {a} overall thx
        altogether {a}
        not enough {kinds}, make {number}
        too few {kinds}! {number} in total!
        why so few {kinds}? I want {number} in all
        {number} in all, that's how many {kinds} I'd like
        {number}, that has to be the total of {kinds}
        I wish there were {a} in total
        would be nicer if we had {a} altogether
        if the {kinds} were {number} in total, I'd be happy
        I'd rather have {a} in all
        the {kinds} must become {number}
        the number of {kinds} has to be raised to {number}
        new {kinds} must be added until {number} is reached
        could you maybe add {kinds} until we've got {number}?
        may I ask for so many new {kinds} that it makes {number} in total?
        shouldn't there be {a} altogether?
        I want that the {kinds} are becoming {number} in total
        my kid wants {a} altogether, counting the ones already in there
        see the {kinds}? there ought to be {number} of them in total, so add some
        you know the {kinds}, well, we're still shy of {number}, so fill them up
        whoever counts the {kinds} afterwards should arrive at {number}
        some {kinds} got left out, there should be {number}, so put in the rest
        when all is said and done, I'm after {a} in this image
        don't stop drawing {kinds} before there are {number}
    """),
    "remove": lines("""
        {what}: remove
        {what} - out
        without {what}
        I'm tired of {what}
        - {what}
        can we lose {what}?
        it would look cleaner without {what}
        could {what} disappear?
        is it possible to take {what} out?
        I don't need {what} in this picture
        {what} must not be in the final picture
        same scene without {what}
        everything can stay but not {what}
        {what} = gone
        my wife says {what} ought to be gone
        what do I do to get rid of {what}?
        I'd rather not have {what} in here
        the background should show where you now see {what}
        delete: {what}
        picture w/o {what} pls
        I would be happier if I didn't have to look at {what}
        minus {what}
        {what} away
        how does it look without {what}?
        we don't want {what} any longer
        see {what}? delete that
        {what} gone please
        it was a mistake to have {what} in this, take it out
        any chance of getting {what} out of the shot?
        would you mind erasing {what}?
        I took this picture but I only want the rest, not {what}
        the finished image shouldn't contain {what}
        there should be nothing in the spot of {what}
        what I'd like is the same picture but with {what} taken out
        I want to print this, but first I need {what} out
        anything but {what} is okay to keep
        bye bye {what}
        how can I delete {what}?
        del {what}
        I changed my mind about {what}, please take it all out again
        grandma asks if you can make {what} go away
        my request would be the removal of {what}
        {what}: off
        can you clear away {what} so I only see background there?
        {what}, erase
        I'd love to have this image free of {what}
        it's about {what}. I want that deleted
        remove pls: {what}
        no more {what} pls
        {what}? nope
        {what}, begone
        {what} => nothing
        rm {what}
        -> trash: {what}
        I not want {what}
        {what} can go
        {what}, off you go
        I've no use for {what}
        {what} has to be erased
        if {what} weren't there, I'd frame this picture
        I wish {what} didn't show up here
        who put {what} in there? take that out
        you know {what}, well, I can do without
        the view gets spoiled by {what}, so delete
        could you maybe do something so {what} won't be visible?
        would it be too much trouble to clean {what} off my photo?
        do we really need {what}? I say delete
        where {what} used to be, I now want empty background
        my kid wants {what} out of there
        this shot would be perfect had {what} not been in it, so erase
        {what} got into the shot by accident, can that be undone?
        nothing against {what}, but not in this picture
        what bothers me? {what}. please take away
        are you able to scrape {what} off?
        {what} deleted, that's all I'm asking for
        {what} shall no longer be seen
        time to part with {what}
        the scene should look like before someone put {what} there
    """),
    "remove some": lines("""
        {some} can go
        can we lose {some}?
        I'd like {some} removed
        {some}: remove
        could {some} disappear?
        I don't need {some}
        {some} must not be in the final picture
        there is too much going on, {some} could leave
        is it possible to take {some} out?
        without {some} it would be better
        see that {some} vanish
        {some} out
        we can do without {some}
        same scene minus {some}
        {some} gone please
        - {some}
        minus {some}
        delete: {some}
        would you mind erasing {some}?
        any chance of losing {some}?
        what I'd like is the same picture but with {some} taken out
        there should be fewer of them, so {some} can be deleted
        not all of them have to go, just {some}
        too crowded for me, I'd take {some} out
        it's fine if you get rid of {some}
        how do I delete {some}?
        {some}, erase
        we only need to lose {some}, the rest is fine
        you may choose which, I just want {some} off the picture
        could you please take {some} off?
        my teacher says I have to delete {some}
        my request would be the removal of {some}
        {some} away pls
        I counted too many, so I'd like to have {some} erased
        the image will look calmer once you remove {some}
        rm {some}
        {some}, bye bye
        {some} => trash
        take off: {some}
        {some} too many, delete
        del {some} pls
        no need for {some}
        {some} ought to be cut
        {some} shall disappear
        {some} will have to be deleted
        if you removed {some}, it would be less busy
        I wish {some} weren't there
        my kid wants {some} taken out
        I'd rather not see {some} any more
        could you maybe rub out {some}?
        would it be a bother to erase {some} for me?
        do I need so many? no, so take away {some}
        it looks too full now, with {some} erased it will be better
        you know what? {some} can be thrown out
        I'd like to say goodbye to {some}
        are you able to get {some} off?
        how about dropping {some}?
        let's have {some} cleaned away, the others don't bother me
        when you're through, {some} should be missing
        {some} may leave the stage
        I was greedy and put in so many, now {some} must be taken back
        the art director thinks {some} should be scrapped
        {some} I not want, the others good
        nobody will miss {some}, so erase
        what annoys me is the crowd, so {some} had better be gone
    """),
    "keep some": lines("""
        {left}, no more
        {left} would be enough
        too many {kinds}, {number} would do
        out of all the {kinds} I want to keep {number}
        the number of {kinds} should be {number}, not more
        {number} of the {kinds} can stay, the others go
        I see too many {kinds}, make that {number}
        {left} is all I want of them
        in the end there should be no more than {left}
        so many {kinds}, but I only want {number}
        {kinds}: {number}, not more
        could we have fewer {kinds}, {number} to be precise?
        the {kinds} are too many, {number} should remain
        {left} only
        just {left} please
        {kinds}: only {number}
        max {left}
        I need just {left}, so the others can be deleted
        could you delete {kinds} so that only {number} would be left?
        would it be possible to have only {left} left?
        after the edit I want to count {left} and not more
        what I want to end up with is {left}
        all {kinds} out except {number}
        the {kinds} are getting out of hand, leave me {number}
        you can take the {kinds} away, but {number} must stay
        see all these {kinds}? I only need {number}
        {left} will do, the others can be erased
        is there a way to get the {kinds} down to {number}?
        it's crowded, so could the {kinds} be reduced to {number}?
        fewer {kinds}, just {number}
        of the {kinds} I'd keep {number} and bin the others
        my son says {left} should be left, he doesn't want the rest
        all I need is {left}, the remaining {kinds} can vanish
        {number} of these {kinds} may stay but no more
        don't want that many {kinds}, {number} max
        how do I delete {kinds} until just {number} will be left?
        that's too much, {left} would be plenty, delete the others
        {kinds} -> {number} max
        only want {left}
        {number} of the {kinds}, rest out
        no {kinds} beyond {number}
        limit for {kinds}: {number}
        not so many {kinds}, {number} ok
        {left} must to stay, others not
        the {kinds} have to be cut to {number}
        {left} ought to be left over in the end
        all but {number} of the {kinds} must go
        all {kinds} shall be erased save {number}
        if there were just {left}, the picture would feel calmer
        I wish I had only {left} in here
        I'd rather have {left} than this many
        my kid wants the {kinds} reduced to {number}
        who needs that many {kinds}? {number} would suffice
        could you maybe leave {left} and delete the others?
        you know the {kinds}, well, all but {number} can be thrown out
        how many {kinds} do I want to keep? {number}
        the final picture should have {left} and no others of that kind
        it's raining {kinds} in here, {number} would satisfy me
        I'm happy with {left}, take away the extra ones
        would you kindly see to it that only {left} can be found?
        we're overdoing it with the {kinds}, {number} will be fine
        I can live with {left}, but the others have to go
        from all those {kinds} down to {number}, please
        my screen should show {left}, not a whole army
    """),
    "remove all": lines("""
        no {kinds} at all
        zero {kinds}
        can we lose {every}?
        without any {kinds}
        I don't want to see any {kinds}
        not a single one of the {kinds} should be left
        could {every} disappear?
        a picture without {kinds}
        the {kinds} have to go, every one of them
        there shouldn't be any {kinds}
        {kinds}: 0
        I'm fed up with {every}
        same scene but no {kinds}
        is it possible to take out {every}?
        {every} gone pls
        nobody wants {kinds} here
        none of the {kinds} may stay
        {kinds} gone pls, the whole lot
        delete: {every}
        - {every}
        minus {every}
        {every} out
        {kinds} - none
        would you mind erasing {every}?
        any chance of getting {every} out of the shot?
        what I'd like is the same picture but with {every} taken out
        the final image should contain no {kinds}
        when you are done I shouldn't be able to find any {kinds}
        see the {kinds}? delete them all
        I don't need {every} in this picture
        how do I get rid of {every}?
        bye bye {every}
        this should be a picture with no {kinds} in it
        it isn't enough to take away some of the {kinds}, I want the whole lot gone
        {kinds}? no thanks, take them all away
        how many {kinds} do I want? none
        I want {every} removed
        can you wipe out {every} for me?
        not even one of the {kinds} is allowed to stay
        what would it look like if there were no {kinds}?
        my request would be the removal of {every}
        del {every}
        I changed my mind about the {kinds}, take all of them out again
        no {kinds}
        {kinds} = 0
        w/o {kinds}
        {every} => trash
        {every}, bye
        {kinds}, all of them, delete
        {every} to be removed
        {every} ought to be deleted
        the {kinds} must all be erased
        this must not have {kinds}
        I not like {kinds}, take off all
        if there weren't any {kinds}, I'd like it a lot more
        I wish there were no {kinds} in here
        my kid got scared of the {kinds}, could you take them all away?
        you know the {kinds}, well, I don't want to keep a single one
        could you maybe clean off {every}?
        would you be a dear and take {every} off my photo?
        why do I see {kinds}? I asked for none
        the picture I have in mind has no {kinds} whatsoever
        {kinds} have no place in here, get them all out
        {every} had better be gone
        I'd rather have a picture free from {kinds}
        I see {kinds} and I shouldn't see any
        out of the {kinds} I'd like to keep exactly none
        enough with the {kinds}, the whole bunch can go
        looks messy with those {kinds}, wipe them all
        who needs {kinds}? off with every last one
        time for {every} to leave
        the sooner {every} vanish the better
        don't spare any of the {kinds}, delete the whole lot
    """),
    "replace": lines("""
        {what} -> {a}
        {what} becomes {a}
        not {what} but {a}
        I'd rather have {a} than {what}
        can {what} be {a}?
        {a} in place of {what}
        where you see {what} I'd prefer {a}
        what if {what} was {a}?
        {what} should have been {a}
        could {a} take the place of {what}?
        {what} out, {a} in
        I'd like {a} where {what} is now
        in the spot of {what} there should be {a}
        {what} has to become {a}
        the place of {what} belongs to {a}
        don't want {what}, want {a} there
        {a} rather than {what}
        {a}, not {what}
        is it possible to get {a} in place of {what}?
        {what} = {a}
        wouldn't {a} be nicer than {what}? exchange them
        see {what}? that should be {a}
        I imagine {a} standing where {what} is
        my daughter wants {a} to be there, not {what}
        {what} needs to be changed to {a}
        out with {what}, and {a} should be in the same place
        where {what} is now I want to see {a}
        {what} > {a}
        {what} into {a} pls
        {what} to {a}
        replace: {what} by {a}
        would you mind exchanging {what} for {a}?
        any chance that {what} could become {a}?
        it would be so much cooler to have {a} instead of {what}
        what I need there is {a}, so {what} has to make way
        I wanted {a} but I got {what}, please fix that
        that's supposed to be {a}, I mean where you drew {what}
        it says {a} in the story, so {what} is wrong and must be exchanged
        {what} is the wrong thing, {a} is the right one
        how can I turn {what} into {a}?
        the thing that I'd put in place of {what} is {a}
        I was wondering if you could make {what} into {a}
        suppose {what} turned into {a}, show me that
        in the new version {what} has been replaced by {a}
        when you're finished, {a} should be standing exactly where I see {what} now
        same picture, but with {a} in the role of {what}
        I'll trade you {what} for {a}
        would it be possible to exchange {what} against {a}?
        new plan: {a} where {what} is
        {a} please, instead of {what}
        we no longer need {what}, we need {a} right there
        take a look at {what}. it would be better as {a}
        grandpa would like {what} to be turned into {a}
        forget {what}, I want {a} in that spot
        {what} => {a}
        {what}: change to {a}
        old: {what}, new: {a}
        bye {what}, hello {a}
        {what} no, {a} yes
        swap pls: {what} / {a}
        instead of {what}, {a}
        in lieu of {what}: {a}
        {a} must come to the place of {what}
        {what} I don't like, make of it {a}
        {what} ought to be exchanged for {a}
        how come I see {what} there? it was meant to be {a}
        if {what} were {a} instead, I'd be so happy
        I wish you had put {a} where you put {what}
        could you maybe do {a} in the very place of {what}?
        you know {what}, well, I'd like that to be {a}
        {what} won't work for me but {a} would, so switch them
        the kids have voted for {a} to replace {what}
        nobody would miss {what} if we had {a} right there, so go ahead
        {a} shall stand where {what} stood
        imagine someone took {what} and left {a} there. that's the picture I'm after
        how hard would it be to make {what} over into {a}?
        from {what} to {a}, that's the change I need
        I'm going to need {what} switched to {a}
        time for {what} to give way to {a}
        {what} can't stay what it is, I'm thinking {a}
        with {what} I got bored, {a} there please
        let's say {what} got magically transformed into {a}
        would you be an angel and bring {a} in for {what}?
        had I drawn this, you'd find {a} where {what} can be found now, so redo it
        never mind {what}, just do {a} there instead
    """),
    "recolour": lines("""
        {colour} for {what}
        {what} in {colour}
        {what} -> {colour}
        I'd like {what} {colour}
        can {what} be {colour}?
        {what} would look better in {colour}
        {what}: {colour}
        what about {colour} for {what}?
        how about {what} in {colour}?
        {what} = {colour}
        the new colour of {what}: {colour}
        {colour} is the colour I want for {what}
        I wish {what} was {colour}
        {what} ought to be {colour}
        could you get me {what} in {colour}?
        would {colour} be possible for {what}?
        {what} has the wrong colour, it should be {colour}
        see {what}? I want it {colour}
        I'd prefer {what} to be {colour}
        {colour} paint for {what} pls
        {what} needs to be {colour}
        for {what} I had {colour} in mind
        I picture {what} in {colour}
        my favourite colour is {colour}, so {what} should have it
        {what} must be {colour}
        it would be prettier if {what} was {colour}
        {colour} suits {what} better
        {what} {colour} please
        {what}, {colour}
        {what} to {colour}
        colour of {what}: {colour}
        would you mind painting {what} {colour}?
        any chance of making {what} {colour}?
        after the edit {what} should look {colour}
        I'd love to see {what} painted {colour}
        how can I change the colour of {what} to {colour}?
        {colour} would look great on {what}
        what would {what} look like in {colour}?
        the colour is wrong on {what}, I asked for {colour}
        I'm not happy with the colour of {what}, let's try {colour}
        the paint on {what} should be {colour}
        {what} was supposed to be {colour}
        in my story {what} comes in {colour}, so change it
        everything stays the same, only {what} turns {colour}
        {colour}! that's the colour that {what} should get
        if you could turn {what} {colour}, that would be lovely
        my little sister wants {what} to turn {colour}
        you know {what}? it has to be {colour}
        I think {a_colour} colour would be better for {what}
        {what} wants a new coat of paint, {colour} this time
        same picture but {what} is {colour}
        is there a way to get {what} in {colour}?
        we agreed on {colour} for {what}
        take a look at {what}. I'd go with {colour} there
        I've decided that {what} will be {colour}
        {what} => {colour}
        {what} fill: {colour}
        {colour} -> {what}
        {colour} on {what} pls
        {what} with {a_colour} colour
        {what} not this colour, {colour}
        as for {what}, {colour} please
        {colour} is how I'd like {what}
        what colour should {what} have? {colour}
        if {what} were {colour}, the whole thing would be perfect
        {what} shall be {colour}
        {what} has to get painted {colour}
        could you maybe try {colour} as the colour of {what}?
        would you be so kind as to give {what} {a_colour} tone?
        I'd rather look at {what} in {colour}
        who picked that colour for {what}? {colour} it must be
        the colour I see on {what} now has to make room for {colour}
        that colour on {what} hurts my eyes, make it {colour}
        brand guidelines say {colour} for {what}
        for {what} please to use colour {colour}
        it's {what} that I need changed to {colour}
        nothing but {colour} will do for {what}
        every bit of {what} should end up {colour}
        I wonder if {what} could come out {colour}
        in real life I remember {what} as {colour}, so correct that
        I meant {what} to have {a_colour} colour
        the shape of {what} I like, the colour I don't, {colour} please
        my kid would have {what} {colour} if you let him
        {a_colour} look for {what}?
        {colour} should be all over {what}
    """),
    "bigger": lines("""
        {what} bigger
        can {what} be bigger?
        a bigger version of {what}
        {what} could be larger
        could {what} grow a little?
        {what} should be a bit larger
        {what} needs to be larger
        I need {what} in a larger size
        {what} one size up
        it would be better if {what} was larger
        the size of {what} should go up
        is it possible to enlarge {what}?
        {what} isn't big enough
        I'd like {what} larger
        {what} ought to be bigger than it is now
        enlarge pls: {what}
        {what}: bigger
        {what} a size up pls
        {what} + 1 size
        more size for {what}
        {what} a bit bigger, can you do that?
        how do I get {what} to be larger?
        what if {what} was a little bigger?
        I'd prefer a slightly larger size for {what}
        any chance of having {what} a bit larger?
        would you mind making {what} a little bigger?
        see {what}? I want it bigger
        everything is fine, only {what} has to be bigger
        I was thinking {what} might be a bit larger
        {what} has to gain some size
        the picture would work better with {what} scaled up a bit
        {what} must grow
        my son asks for {what} to be bigger
        about {what}, can we go up in size there?
        you know {what}? a larger size would suit it
        let's have {what} a bit larger
        the new size of {what} should be above what it is now
        I want to see more of {what}, so scale it up
        next, {what} should get bigger
        the size {what} has now is not enough, go up
        when you are done, {what} should be larger than before
        {what}, same as now, just larger
        {what} -> bigger
        size of {what}: +
        size++ for {what}
        {what} = larger
        bigger, {what}
        upscaling for {what} pls
        {what}, enlarged
        larger {what}? possible?
        {what} want to be more big
        please {what} more bigger
        a tad larger, that's all I want for {what}
        bigger is what I'd like for {what}
        some extra size wouldn't hurt {what}
        in a larger size, that is how I'd like {what}
        I wish {what} would grow a little
        does the app let me size {what} up?
        {what} shall be enlarged
        if {what} were larger, I'd be happy
        it bugs me that {what} didn't turn out larger, so enlarge
        could you maybe add some size to {what}?
        the scale of {what} wants raising
        you know {what}, well, I'd go up a size there
        my boss would rather see {what} scaled up
        larger than now, but no other change, that goes for {what}
        I'd be ever so grateful if you could enlarge {what} slightly
        one thing to fix: {what} should have a larger size
        hi! quick one, {what} need to go bigger
        {what} can take a bit of upsizing
    """),
    "smaller": lines("""
        {what} smaller
        can {what} be smaller?
        a smaller version of {what}
        {what} could be smaller
        could {what} shrink a little?
        {what} should be a bit smaller
        {what} needs to be smaller
        I need {what} in a smaller size
        {what} one size down
        it would be better if {what} was smaller
        the size of {what} should go down
        is it possible to shrink {what}?
        {what} isn't small enough
        I'd like {what} smaller
        {what} ought to be less big than it is now
        shrink pls: {what}
        {what}: smaller
        {what} a size down pls
        {what} - 1 size
        less size for {what}
        how do I get {what} to be smaller?
        what if {what} was a little smaller?
        I'd prefer a slightly smaller size for {what}
        any chance of having {what} a bit smaller?
        would you mind making {what} a little smaller?
        see {what}? I want it smaller
        everything is fine, only {what} has to be smaller
        I was thinking {what} might be a bit smaller
        {what} has to lose some size
        the picture would work better with {what} scaled down a bit
        {what} must shrink
        my son asks for {what} to be smaller
        about {what}, can we go down in size there?
        you know {what}? a smaller size would suit it
        let's have {what} a bit smaller
        the new size of {what} should be below what it is now
        next, {what} should get smaller
        the size {what} has now is too much, go down
        when you are done, {what} should be smaller than before
        {what}, same as now, just smaller
        the size of {what} could do with some shrinking
        {what} -> smaller
        size of {what}: -
        size-- for {what}
        {what} = smaller
        smaller, {what}
        downscaling for {what} pls
        {what}, shrunk
        less {what}, size-wise
        smaller {what}? possible?
        {what} want to be more small
        a tad smaller, that's all I want for {what}
        smaller is what I'd like for {what}
        losing some size wouldn't hurt {what}
        in a smaller size, that is how I'd like {what}
        I wish {what} would shrink a little
        does the app let me size {what} down?
        {what} shall be reduced in size
        if {what} were smaller, I'd be happy
        it bugs me that {what} didn't turn out smaller, so shrink
        could you maybe take some size away from {what}?
        the scale of {what} wants lowering
        you know {what}, well, I'd go down a size there
        my boss would rather see {what} scaled down
        smaller than now, but no other change, that goes for {what}
        I'd be ever so grateful if you could shrink {what} slightly
        one thing to fix: {what} should have a smaller size
        hi! quick one, {what} need to go smaller
        {what} went a size over what I asked for, reduce pls
        a smidge of shrinkage for {what}?
    """),
    "large": lines("""
        {what} as a giant
        I want a giant version of {what}
        {what} at maximum size
        {what} needs to be huge
        could {what} be really big?
        {what} should be enormous
        I want to see {what} in a huge size
        a gigantic size for {what}
        I'd like {what} very big
        huge size for {what} pls
        size of {what}: large
        {what}, but enormous
        is it possible to have {what} in XXL?
        {what}: huge
        {what} in size XL
        {what} super big pls
        {what} is of no use at that size, I want it huge
        can {what} be huge?
        what if {what} was gigantic?
        see {what}? I want it huge
        {what} should be of giant size
        {what} has to be massive
        I imagine {what} as something really huge
        would you mind making {what} enormous?
        is there a way to get {what} really large?
        any chance of seeing {what} in a giant size?
        {what} should tower over everything, really huge
        the size of {what} should be large
        the size of {what} must be enormous
        everything else stays, but {what} has to be huge
        my grandson wants {what} to be gigantic
        {what} ought to be very large
        when you are done, {what} should be really big
        don't be shy, {what} can be huge
        large size for {what}
        it would be fun if {what} was enormous
        not just a little bigger, {what} should be huge
        {what} should grow to giant size
        I need {what} really big
        {what} -> huge
        {what}: XXL
        {what} = large
        jumbo {what} pls
        huge, {what}, huge!
        {what} but like ginormous
        size XXL for {what}
        {what}, massively scaled up
        humongous {what}, possible?
        {what} very very big please
        {what} must be much more big
        I dream of a colossal {what}
        go large, I mean {what}
        {what} on steroids, truly enormous
        huge is what I want {what} to be
        in a giant size, that is how I'd like {what}
        I wish {what} would grow to an enormous size
        {what} shall be of tremendous size
        could you maybe blow {what} up to something massive?
        if {what} were absolutely enormous, I'd be so happy
        you know {what}, well, I want a monster of a size there
        my little one would love {what} to be super huge
        think dinosaur, think skyscraper, that is the size I want for {what}
        what I have in mind for {what} is a really big size
        it won't do to enlarge {what} a little, very large is the word
        forgive an old lady's whim, but {what} ought to be gigantic
        can this app do {what} in an oversize, king-size sort of way?
        the size of {what} has to go through the roof
        hey can u make {what} sooo big
        {what} to be scaled up to a very large size
    """),
    "small": lines("""
        {what} as a miniature
        I want a miniature version of {what}
        {what} at minimum size
        {what} needs to be tiny
        could {what} be really small?
        {what} should be minuscule
        I want to see {what} in a tiny size
        a tiny size for {what}
        I'd like {what} very small
        tiny size for {what} pls
        size of {what}: small
        {what}, but teeny tiny
        {what} has to shrink a lot
        {what}: tiny
        {what} in size XS
        {what} super small pls
        can {what} be tiny?
        what if {what} was minuscule?
        see {what}? I want it tiny
        {what} should be of a tiny size
        {what} has to be really little
        I imagine {what} as something really tiny
        would you mind making {what} very small?
        is there a way to get {what} really small?
        any chance of seeing {what} in a mini size?
        {what} should be as small as a toy
        the size of {what} should be small
        the size of {what} must be tiny
        everything else stays, but {what} has to be tiny
        my grandson wants {what} to be teeny
        {what} ought to be very small
        when you are done, {what} should be really small
        small size for {what}
        it would be cute if {what} was tiny
        not just a little smaller, {what} should be tiny
        {what} should become a dwarf version of itself
        I need {what} really small
        hardly more than a dot, that is how small {what} should be
        {what} in pocket size
        {what} -> tiny
        {what}: XS
        {what} = small
        mini {what} pls
        tiny, {what}, tiny!
        {what} but like smol
        size XXS for {what}
        {what}, massively scaled down
        teeny weeny {what}, possible?
        {what} very very small please
        {what} must be much more small
        I'm dreaming of {what} in thumbnail size
        ant-sized, that's my wish for {what}
        tiny is what I want {what} to be
        in a mini size, that is how I'd like {what}
        I wish {what} would shrink to almost nothing
        {what} shall be of diminutive size
        could you maybe get {what} down to something minute?
        if {what} were absolutely tiny, I'd be so happy
        you know {what}, well, I want a crumb of a size there
        my little one would love {what} to be teeny tiny
        think ladybird, think breadcrumb, that is the size I want for {what}
        what I have in mind for {what} is a really small size
        it won't do to shrink {what} a little, very small is the word
        forgive an old lady's whim, but {what} ought to be tiny
        can this app do {what} in a dinky, matchbox sort of size?
        one should be able to fit {what} into a thimble, that small
        hey can u make {what} sooo small
        {what} to be scaled down to a very small size
        no bigger than a pea, please, {what}
    """),
    "medium": lines("""
        {what} at medium size
        can {what} be medium-sized?
        {what} needs to be medium-sized
        a medium size for {what}
        neither too big nor too small, that is how {what} should be
        size of {what}: medium
        I want {what} in a medium size
        {what} ought to have a normal size
        I'd like {what} medium
        medium size for {what} pls
        {what}: medium
        {what}, medium size
        {what} in size M
        {what} = medium
        could {what} be of medium size?
        what about a medium size for {what}?
        see {what}? it should be medium-sized
        {what} must be medium-sized
        {what} should be neither large nor small
        {what} should be of average size
        I need {what} in the middle size
        is it possible to get {what} in medium?
        would you mind making {what} medium-sized?
        for {what} I'd go with medium size
        the size of {what} should be medium
        the size of {what} should be somewhere between small and large
        not large, not small, I want {what} medium
        I'd prefer {what} to be medium-sized
        {what} has the wrong size, medium would be right
        when you are done, {what} should be of medium size
        there are small, medium and large, and {what} should be medium
        I don't want {what} large or small, just medium
        a middling size would suit {what}
        any chance of having {what} medium-sized?
        average size for {what} pls
        how do I get {what} to medium size?
        {what} -> medium
        {what}: M
        size M, {what}
        mid-size {what}
        {what} not big not small
        {what} medium pls
        medium for {what}
        {what} in the middle size
        medium size {what}, possible?
        {what} must have the size medium
        {what} sized medium, thx
        so-so size for {what}
        not S, not L, just M for {what}
        an average kind of size, that is how I'd like {what}
        I wish {what} had a medium size
        size-wise {what} shall be somewhere in the middle
        could you maybe put {what} at an average size?
        if {what} were of medium size, I'd be content
        you know {what}, well, a middle size would be right there
        my teacher wants {what} in medium
        Goldilocks would say {what} should be of the middle size
        golden mean for the size of {what}, please
        medium is the size I picked for {what}
        no giant, no dwarf, {what} should be something in between
        the right size for {what} would be the one in the middle
        forget big, forget little, I'd rather have {what} medium
        does {what} come in medium? then I'll take that
        a moderate size is called for with {what}
        hi there, I'd need {what} to come in a mid-range size
        {what} to be resized to medium
    """),
    "move": lines("""
        {what} {to}
        {what} {where}, not where it is now
        can {what} go {to}?
        I'd rather have {what} {where}
        {what} -> {where}
        {what} would look better {where}
        {what} has to go {to}
        {what} needs to be {where}
        new place of {what}: {where}
        could {what} be {where}?
        I'd like to see {what} {where}
        {what} ought to be {where}
        {where} is where {what} belongs
        {what} in a new place, {where}
        the position of {what} should be {where}
        {what} is in the wrong place, it belongs {where}
        {where} would be better for {what}
        see {what}? put it {where}
        is it possible to get {what} {to}?
        I need {what} over {where}
        what if {what} was {where}?
        my idea: {what} {where}
        {what} all the way {to}
        it would look nicer with {what} {where}
        {what} pls go {to}
        I imagine {what} {where}
        {what}: move {to}
        wrong spot for {what}, should be {where}
        I don't like where {what} is, I want it {where}
        any chance of having {what} {where}?
        would you mind shifting {what} {to}?
        {what} doesn't look good there, try it {where}
        you know {what}? I want it moved {to}
        in the final picture {what} should be found {where}
        I was hoping to have {what} {where}
        do you think you could get {what} {to}?
        so about {what}, it should really be {where}
        the right place for {what} would be {where}
        when you are done, {what} should be {where}
        {what} is not where I want it, I want it {where}
        how do I get {what} {to}?
        there's {what}, and I want to have it {where}
        it bothers me that {what} isn't {where}, fix that
        everything can stay except {what}, that goes {to}
        {what} repositioned, now {where}
        what I need is {what} {where}
        my wife says {what} should be {where}
        move needed: {what}, {to}
        why isn't {what} {where}? it should be
        please can we shift {what} {to}
        I'd move {what} {to}
        you can leave {what} in, but it has to be {where}
        maybe {what} {where} instead of there
        next, {what} goes {to}
        I think {what} got lost, its home is {where}
        off you go {to}, {what}
        {to} with {what}
        {what} >> {where}
        position of {what}: {where}
        location({what}) = {where}
        {where} pls, {what}, not there
        {what} must travel {to}
        {where}, that's the spot I picked for {what}
        if {what} stood {where} the picture would feel more balanced
        {what} shall be moved {to}
        {what} has to be taken {to}
        I keep thinking {what} would make more sense {where}
        you know {what}, well, that wants to go {to}
        from where it is now {to}, that's the journey I want for {what}
        {what} blocks the view there, so off {to} with it
        I tried dragging {what} {to} but my mouse gave up, can you?
        may {what} please be shifted {to}?
        how hard is it to shift {what} {to}?
        {what} not good place, better {where}
        {what} feels off there. {where}, perhaps?
        could you maybe slide {what} a bit, well, {to}?
        {where} is still empty, so let's have {what} moved there
        my kid wants {what} {where} instead of there
        I wish {what} would just move {to}
        the client asked for {what} to be shifted {to}
        {what} belongs elsewhere, namely {where}
        we should relocate {what} {to}
        one small change of layout: {what} goes {where}
        if it's not too much trouble, I'd be grateful to have {what} moved {to}
        all I ask is that {what} moves {to}
        I'd feel better if somebody took {what} {to}
        nope, {what} {where}
        x/y of {what} -> {where}
        on second thoughts, {what} had better be {where}
        whoever put {what} there was wrong, {where} would be right
        don't delete {what}, only take it {to}
    """),
    "move beside": lines("""
        can {what} go {beside}?
        I'd rather have {what} {beside}
        {what} would look better {beside}
        {what} has to be {beside}
        {what} needs to be {beside}
        new place of {what}: {beside}
        could {what} be {beside}?
        I'd like to see {what} {beside}
        {what} ought to be {beside}
        {beside} is where {what} belongs
        {beside}, that's where {what} should be
        the position of {what} should be {beside}
        {what} is in the wrong place, it belongs {beside}
        see {what}? put it {beside}
        is it possible to have {what} {beside}?
        what if {what} was {beside}?
        it would look nicer with {what} {beside}
        I imagine {what} {beside}
        {what} must end up {beside}
        wrong spot for {what}, should be {beside}
        I don't like where {what} is, I want it {beside}
        any chance of having {what} {beside}?
        would you mind putting {what} {beside}?
        {what} doesn't look good there, try it {beside}
        you know {what}? I want it moved, it should be {beside}
        in the final picture {what} should be found {beside}
        I was hoping to have {what} {beside}
        do you think you could get {what} to be {beside}?
        so about {what}, it should really be {beside}
        the right place for {what} would be {beside}
        {what} is not where I want it, I want it {beside}
        the spot {beside} is where I want {what}
        there's some room {beside}, {what} could go there
        {what} goes {beside}
        {what} repositioned, now {beside}
        what I need is {what} {beside}
        it bothers me that {what} isn't {beside}, fix that
        everything can stay except {what}, I want that {beside}
        {what} placed {beside} pls
        why isn't {what} {beside}? it should be
        {beside} would be a better place for {what}
        you can leave {what} in, but it has to be {beside}
        I think {what} should stand {beside}
        my daughter wants {what} {beside}
        maybe {what} {beside} instead of there
        move {what}. it should be {beside}
        {what} -> {beside}
        how do I get {what} {beside}?
        next, {what} goes {beside}
        {what} >> {beside}
        position of {what}: {beside}
        place({what}) = {beside}
        {beside} pls, {what}
        {what} move, {beside}
        better: {what} {beside}
        {what} shall stand {beside}
        if {what} could be moved {beside} it'd be perfect
        {what} has to be moved so that we find it {beside}
        {beside} looks bare and {what} could fill that gap, so move it
        remember {what}? turns out I'd prefer that {beside}
        {what} looks lonely over there, {beside} would be better
        for {what} I had the spot {beside} in mind
        I can't get {what} to stay {beside}, would you do it?
        is there space for {what} {beside}? then move it please
        how hard would it be to get {what} {beside}?
        {what} I want have {beside}, now is wrong
        not there with {what}! {beside}!
        could you maybe slide {what} a bit, so that it stands {beside}?
        grandma asked to have {what} moved, she wants it {beside}
        I wish {what} stood {beside}
        as per feedback, {what} must be placed {beside}
        layout note: {what} sits {beside}
        if it's not too much trouble, I'd be grateful to have {what} {beside}
        hmm, let me see {what} {beside} instead
        who put {what} there? that should have gone {beside}
        same picture, but {what} now {beside}
        I'd feel happier if {what} came to stand {beside}
        {beside} I see a gap, that's where {what} should move
        we should relocate {what}, somewhere {beside}
        let's shuffle things a bit: {what} {beside}
        new arrangement -> {what} {beside}
    """),
    "swap": lines("""
        {what} <-> {other}
        can {what} and {other} trade places?
        {what} goes where {other} is, {other} where {what} is
        I'd like {what} and {other} the other way round
        {what} and {other} should be the other way round
        each of the two where the other is now: {what}, {other}
        {what} and {other}: change places
        what if {what} and {other} changed places?
        could {what} be where {other} is, and {other} where {what} is?
        I'd prefer {what} in the place of {other} and {other} in the place of {what}
        {what} and {other} are in each other's place, correct that
        the places of {what} and {other} should be exchanged
        {what} wants to be where {other} is, and the reverse
        {what} takes the place of {other}, and {other} that of {what}
        positions of {what} and {other} swapped pls
        {what} with {other}, places exchanged
        it would look better if {what} and {other} had each other's place
        {what} and {other} swapped
        place swap: {what}, {other}
        swap needed between {what} and {other}
        is it possible to switch {what} and {other} around?
        would you mind exchanging the positions of {what} and {other}?
        see {what} and {other}? make them trade places
        I mixed up {what} and {other}, each should be where the other is
        {what} is standing where {other} should be, and vice versa
        I think {what} and {other} ended up in each other's spot, switch them
        {what} should be in the spot of {other}, and {other} in the spot of {what}
        how would it look with {what} and {other} switched around?
        any chance {what} and {other} could swap positions?
        I'd like to see {what} and {other} with their places swapped
        {what} to the place of {other}, {other} to the place of {what}
        {what} where {other} is and vice versa
        a switch of {what} and {other} would be great
        there's {what} and there's {other}, I want them the other way around
        the new position of {what} is that of {other}, and the other way round
        my idea is that {what} and {other} trade places
        do you think {what} and {other} could change positions with each other?
        {what} and {other} are each in the wrong place, they should switch
        it would be nicer if {what} stood where {other} stands, and {other} where {what} stands
        {what} / {other}: swap positions
        {what} and {other} need to change positions
        I want {other} in the position of {what}, and {what} in the position of {other}
        same picture, only {what} and {other} with their positions exchanged
        {what} goes to where {other} was and {other} goes to where {what} was
        everything stays, just {what} and {other} switch places
        {what} <=> {other}
        {what} x {other}, swap pls
        swap({what}, {other})
        {what} for {other} and back, places
        {what}, {other}: flip positions
        switcheroo: {what} and {other}
        {what} & {other} other way round
        {what} and {other} shall change places
        pos {what} = pos {other} and the reverse
        {what} must go where {other} stands, and {other} takes the free spot in return
        if {what} and {other} were the other way about I'd be happy
        I wish {what} and {other} would swap spots
        you know {what}, and {other}? well, I want them exchanged
        wherever {other} was I want {what}, and wherever {what} was I want {other}
        {what} on the spot of {other}, and the other way around
        {what} has to be exchanged with {other}, position-wise
        my kid wants {what} and {other} in each other's spot
        I got {what} and {other} backwards, flip them
        the wrong way round: {what} and {other}
        could you maybe let {what} and {other} swap seats?
        how hard is it to interchange {what} and {other}?
        {what} and {other}, them two must change place with each other
        {what} should end up in the old place of {other}, {other} in the old place of {what}
        would you be so kind as to swap {what} and {other} round?
        a trade: {what} gets the spot of {other}, {other} gets the spot of {what}
        {other} stole the spot of {what} and the other way round, so swap back
        where {what} stands I want {other}, and conversely
        in the new layout {what} and {other} have changed places
        I'd much rather {what} and {other} were swapped
        the client says {what} and {other} should be interchanged
        nothing new, nothing gone, merely {what} and {other} with swapped positions
        let's see {what} where {other} used to be and {other} where {what} used to be
    """),
    "transfer colour": lines("""
        {what} like {other}, colour-wise
        can {what} have the colour of {other}?
        same colour for {what} as for {other}
        {what} and {other} should have one colour, that of {other}
        whatever colour {other} has, {what} should have it too
        {what} in the colour that {other} has
        colour of {what} = colour of {other}
        {what} and {other} in the same colour, the one of {other}
        I want {what} to have the colour {other} has
        could {what} get the same colour as {other}?
        the colour of {other} would suit {what} as well
        {what} ought to look the same as {other}, I mean the colour
        I like the colour of {other}, use it for {what} too
        {what} needs the colour of {other}
        see the colour of {other}? {what} should have that one
        {what} gets the colour of {other}
        {other} has such a lovely colour, I want {what} like that
        {what} same colour as {other}
        the colour of {other} for {what} too, the exact same one
        I'd like {what} to match {other}, in colour I mean
        is it possible to give {what} the colour that {other} has?
        would you mind painting {what} the same colour as {other}?
        the colour of {what} doesn't go with {other}, make it the same as that of {other}
        you see what colour {other} has? I want {what} like that
        {what} should be coloured just like {other}
        what if {what} had the same colour as {other}?
        the colour that I want for {what} is the one of {other}
        colour of {other} -> {what}
        it bothers me that {what} isn't the colour of {other}, fix that
        there's {other}, and {what} should have exactly its colour
        I wish {what} had the colour of {other}
        {what} coloured like {other} pls
        I don't like the colour of {what}, the one {other} has would be better
        do you think {what} could take the colour of {other}?
        in the end {what} should have exactly the colour that {other} has
        {what} ought to come in the same colour as {other}
        how would {what} look in the colour of {other}? show me
        for {what}, please go with the colour of {other}
        any chance of getting {what} in the same shade as {other}?
        {what} painted with the colour from {other}
        everything stays, only {what} should get the colour of {other}
        the colour of {what} is wrong, it must be that of {other}
        I want the colour of {what} to be identical to the colour of {other}
        {what} wants to look like {other}, only as to colour
        the paint on {what} should be the same as on {other}
        {what}.colour = {other}.colour
        {what} <- colour of {other}
        colour of {what}: like {other}
        {what}: colour of {other}
        {what}, colour as {other}
        {what} same paint as {other} pls
        {what}, pls match colour of {other}
        hue of {other} on {what}
        in the colour of {other}, that is how I'd like {what}
        you know the colour of {other}? well, {what} must have that
        I can't stand that {what} doesn't match {other} in colour, repaint to match
        if {what} were the colour of {other} it would all fit together
        {what} has to be repainted in the exact colour of {other}
        {what} shall wear the colour of {other}
        no colour but that of {other} will do for {what}
        I'm in love with the colour {other} has, could {what} have it as well?
        don't know the name of the colour of {other}, but I want it on {what}
        could you maybe do {what} in the same colour that {other} came in?
        would it be ok to paint {what} with the colour of {other}?
        {what} must be of same colour like {other}
        my little one insists on {what} being the colour of {other}
        let's have {what} in whatever colour {other} happens to have
        the designer in me says {what} should pick up the colour of {other}
        what works for {other} works for {what}, so the same colour there too
        I'd prefer {what} with the colour that {other} shows
        new colour for {what}, taken from {other}
        {other} sets the colour and {what} follows
        held against {other}, {what} should show no difference in colour after repainting
        eyedropper: {other}, bucket: {what}
        the paint job of {other}, but on {what}
        it'd be lovely if the colour of {what} were exactly that of {other}
    """),
    "transfer size": lines("""
        same size for {what} as for {other}
        can {what} be as {as_big} as {other}?
        {what} in the size of {other}
        {what} needs to be just as {as_big} as {other}
        I want {what} exactly as {as_big} as {other}
        {what} should be of the size of {other}
        equal sizes for {what} and {other}, adjust {what}
        size of {what} = size of {other}
        {what} and {other} should be the same size, that of {other}
        whatever the size of {other}, {what} should have it too
        could {what} get the size of {other}?
        the size that {other} has, for {what} too
        {what} as {as_big} as {other}
        {what}: same size as {other}
        {what} just as {as_big} as {other} pls
        size of {other} -> {what}
        {what} = {other} in size
        could {what} be exactly as {as_big} as {other}?
        is it possible to have {what} as {as_big} as {other}?
        would you mind giving {what} the size of {other}?
        what if {what} was as {as_big} as {other}?
        see how {as_big} {other} is? {what} should be like that too
        I'd like {what} to have the same size as {other}
        I wish {what} was as {as_big} as {other}
        {what} isn't as {as_big} as {other}, but it should be
        {what} has the wrong size, it must be that of {other}
        {what} should match {other} in size
        {what} ought to be as {as_big} as {other}
        any chance of getting {what} to the size of {other}?
        there's {other}, and {what} should be exactly as {as_big}
        the size I want for {what} is the one of {other}
        when you are done, {what} should be as {as_big} as {other}
        it would look better if {what} was as {as_big} as {other}
        the size of {what} should not differ from that of {other}
        {other} has the right size, {what} should have the same
        how do I get {what} as {as_big} as {other}?
        do you think {what} could have the size of {other}?
        {other} can stay as it is, but {what} should be just as {as_big}
        I like how {as_big} {other} is, I want {what} the same size
        no bigger and no smaller than {other}, that is how I want {what}
        {what}.size = {other}.size
        {what} <- size of {other}
        {what} -> size of {other}
        {what}: as {as_big} as {other}
        {what}, {other} size
        dimensions of {what} = dimensions of {other}
        {what} every bit as {as_big} as {other}
        {what} same big like {other} pls
        how {as_big}? {what} like {other}
        size match: {what} to {other}
        exactly as {as_big} as {other}, no less will do for {what}
        you know how {as_big} {other} is? well, {what} must be just that
        the size of {what} doesn't agree with that of {other}, rescale to fit
        if {what} were exactly as {as_big} as {other} it would look right
        {what} has to be scaled until it equals {other} in size
        {what} shall be no less and no more {as_big} than {other}
        {what} must have same size like {other}
        could you maybe get {what} exactly as {as_big} as {other}?
        would it be ok to resize {what} to the size of {other}?
        the kids asked for {what} to become as {as_big} as {other}
        the proportions look odd, {what} should be precisely as {as_big} as {other}
        next to {other}, {what} ought to look equally {as_big}
        new size for {what}, taken from {other}
        {other} sets the size and {what} follows
        what I'm after: {what} equally {as_big} as {other}
        let's have {what} in the very size that {other} has
        I'd prefer {what} with the measurements of {other}
        if I took a tape measure, {what} should come out exactly as {as_big} as {other}
        I measured it, {what} doesn't have the size of {other}, please correct
        {what} should be on a par with {other} for size
        {other} stays, {what} adapts to its size
    """),
}
