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
        don't spare any of the {kinds}, delete the whole lot
        omit {every}
        rid the image of {kinds}
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
    """),
}
