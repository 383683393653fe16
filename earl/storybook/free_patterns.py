"""How people say it besides: requests that speak of things, in sentences that the storybook's grammar does not know.

Tables as in patterns.py, form by form, a pattern a line. A tenth of them is kept from training (splits.py), so that a
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
        make {a}
        paint {a} in
        make it have {a}
        make sure there is {a} in it
        use your brush and paint {a}
        add {a} anywhere
        add {a} wherever you think best
        turn this into a picture with {a}
        get {a} in there somehow
        bring {a} into the picture
        try adding {a}
        try it with {a}
        place {a} where there is space
        go ahead and add {a}
        composite in {a}
        put {a} in, the rest stays as it is
        keep everything and only add {a}
        imagine {a} in this scene and draw it
        add one thing, {a}
        edit the image so there's {a} in it
        give this picture {a}
        jazz the photo up with {a}
        help me get {a} into my picture
        enrich the image with {a}
        furnish the scene with {a}
        have a go at drawing {a} and leave it in the picture
        finish what I started and paint {a} for me
        do me a favour and draw {a} in this scene
        pretend {a} had been there when I took the photo
        keep the mood of the picture as it is but add {a}
        don't worry about the exact position, just put in {a}
        be an artist for a minute and paint {a} into my photo
        add in {a}
        add {a} please
        add me {a}
        add {a} to this
        add {a} to my photo
        add {a} for me
        add {a} too
        add {a}, wherever
        add a new object: {a}
        put {a} in there for me
        put {a} somewhere
        put {a} on it
        paint me {a}
        draw {a} on the photo
        draw {a} somewhere in this
        draw something else in, {a}
        sketch {a} in there
        get me {a}
        get {a} in
        let me see {a} in the picture
        let it have {a}
        have {a} in there
        have {a} put in
        make me {a}
        make {a} appear
        make up {a} and put it in
        give it {a}
        show me {a} in this picture
        fetch {a} and set it down in the picture
        dab {a} in with your brush
        cook up {a} and work it into the scene
        toss in {a} for good measure
        doodle {a} somewhere in there
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
        make it so that there's {a} {where}
        make sure we have {a} {where}
        make room {where} for {a}
        put {a} in, {where}
        pop {a} in {where}
        throw {a} in {where}
        bring in {a} {where}
        add in {a} for me {where}
        let me see {a} {where}
        get {a} in there {where}
        try {a} {where}
        go ahead and add {a} {where}
        change the picture so it has {a} {where}
        edit in {a} {where}
        photoshop in {a} {where}
        leave everything alone, just add {a} {where}
        include {a} somewhere {where}
        work {a} in {where}
        use your brush to paint {a} {where}
        choose the spot {where} for {a}
        go to the place {where} and draw {a}
        leave the rest, but put {a} {where}
        help me get {a} in {where}
        do me a favour and draw {a} {where}
        have a look {where}, you will find space for {a} there
        take your pencil and draw {a} for me {where}
        don't touch the rest, only paint {a} in {where}
        make the picture more interesting {where} by adding {a}
        start with a clear patch {where} and paint {a} on it
        add one more element to the layout, {a}, and anchor it {where}
        surprise my wife with {a} that you paint in {where}
        picture {a} {where}, then draw it exactly there
        add {a}, {where}
        add {a} {where} please
        add {a} to the picture {where}
        add {a} somewhere {where}
        add me {a} {where}
        put {a} in {where}
        put in {a} {where}
        put {a} into the picture {where}
        put me {a} {where}
        put something {where}, maybe {a}
        draw me {a} {where}
        draw in {a} {where}
        draw {a} into the photo, {where}
        draw something {where}: {a}
        paint in {a} {where}
        paint me {a} {where}
        get {a} {where}
        get me {a} {where}
        give it {a} {where}
        let me have {a} {where}
        let it have {a} {where}
        show me {a} {where}
        include {a} {where}
        drop {a} in {where}
        fit {a} in {where}
        spawn {a} {where}
        build {a} {where}
        sneak {a} in {where}
        keep it all and just draw {a} {where}
        liven it up {where} with {a}
        invent {a} and place it {where}
        try and get {a} in, {where} if you would
        show {a} {where} as well
        fetch {a} and set it down {where}
        dab in {a} {where}
        cook up {a} and serve it {where}
        decorate the picture {where} with {a}
        remember to add {a}, it goes {where}
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
        add {a} and put it {beside}
        add {a} for me {beside}
        draw me {a} {beside}
        throw in {a} {beside}
        let me see {a} {beside}
        let there be {a} {beside}
        make it so there's {a} {beside}
        make sure there is {a} {beside}
        see that {a} gets drawn {beside}
        try {a} {beside}
        go ahead and put {a} {beside}
        insert {a} there, {beside}
        look {beside} and place {a} there
        start {beside} and draw {a}
        place a new thing {beside}: {a}
        take the gap {beside} and put {a} in it
        give the scene {a} {beside}
        think up {a} to go {beside}
        mark a place {beside} and draw {a} on it
        place {a} where I tell you, {beside}
        help me get {a} in {beside}
        add {a}, you'll find space {beside}
        reserve the space {beside} for {a} and paint it in
        add an object, {a}, {beside}
        do me a favour and draw {a} {beside}
        have a look {beside}, there you will find space for {a}
        take your pencil and draw {a} for me {beside}
        don't touch anything else, only paint in {a} {beside}
        make the picture more interesting by adding {a} {beside}
        extend the scene with {a}, to be placed {beside}
        picture {a} {beside}, then draw it exactly there
        do what I can't and put {a} into my photo {beside}
        add in {a} {beside}
        add {a}, {beside}
        add {a} to the picture, {beside} please
        add {a} somewhere {beside}
        add {a} to the scene so that it's {beside}
        add me {a} {beside}
        put {a} in {beside}
        put in {a} {beside}
        put {a} into the picture {beside}
        put {a} down {beside}
        put me {a} {beside}
        put something there, {a}, {beside}
        draw in {a} {beside}
        draw {a} into the photo {beside}
        draw something {beside}: {a}
        paint me {a} {beside}
        bring in {a} {beside}
        throw {a} in {beside}
        get {a} {beside}
        get {a} in there {beside}
        get me {a} {beside}
        give it {a} {beside}
        make me {a} {beside}
        make there be {a} {beside}
        let me have {a} {beside}
        let it have {a} {beside}
        show me {a} {beside}
        include {a} {beside}
        edit in {a} {beside}
        work in {a} {beside}
        fit {a} in {beside}
        spawn {a} {beside}
        build {a} {beside}
        install {a} {beside}
        sneak {a} in {beside}
        have somebody put {a} {beside}
        liven up the space {beside} with {a}
        keep it all and just draw {a} {beside}
        fetch {a} and set it down {beside}
        dab in {a} {beside}
        cook up {a} and serve it {beside}
        decorate the area {beside} with {a}
        put up {a} {beside}
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
        paint {a} in
        draw {a} for me
        add {a} anywhere
        add {a} in different places
        put {a} here and there
        throw {a} in the mix
        stick {a} somewhere
        bring {a} into the picture
        make it have {a}
        make sure there are {a} in it
        go ahead and add {a}
        give it {a}
        populate the scene with {a}
        place {a} at random
        mix in {a}
        strew {a} around
        let {a} loose in the picture
        furnish the scene with {a}
        enrich the image with {a}
        dress the set with {a}
        set {a} about the place
        choose nice spots for {a} and paint them in
        fill the gaps in the picture with {a}
        do me a favour and draw {a} in this scene
        have a go at drawing {a} and leave them in the picture
        don't worry about the exact positions, just put in {a}
        keep what I have and paint {a} as well
        make the place look lived in by adding {a}
        pretend {a} had been there when I took the photo
        think about where {a} could go and draw them there
        take your paints and put {a} in my picture
        tuck in {a}
        supply {a}
        invent {a} for this scene
        send in {a}
        produce {a} on this canvas
        set up {a} in the picture
        doodle {a} on my photo
        sneak {a} into the picture
        hit me with {a}
        stamp {a} on the picture
        splash {a} across the canvas
        embed {a} in the image
        incorporate {a} into the design
        integrate {a} so they look natural
        render {a} in this scene
        spawn {a} at random spots
        invite {a} into my picture
        summon {a}
        equip the scene with {a}
        slot {a} in
        superimpose {a} on the photo
        use AI to add {a}
        make {a} for me in the pic
        turn this into a scene with {a} in it
        show {a} in the picture
        surprise me with where you put it, but draw {a}
        go wild and splatter {a} all over
        bless this picture with {a}
        see if you can get {a} to fit in
        drag {a} out of your clip art and drop them in
        leave everything the way it is, only put {a} in too
        get out the crayons and draw {a}
        put {a} in to make it less boring
        make up for the emptiness with {a}
        let my picture have {a}
        add {a}, the spot is your choice
        smuggle {a} into the shot
        roll the dice for the spots and draw {a}
        wave your wand and give this scene {a}
        pull {a} out of your hat and leave them in the picture
        season the scene with {a}
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
        put {a} in, {where}
        bring in {a} {where}
        add {a} for me {where}
        paint {a} {where}
        let there be {a} {where}
        get {a} in there {where}
        make sure there are {a} {where}
        make {a} show up {where}
        try {a} {where}
        spread {a} out {where}
        fill it up {where} with {a}
        populate the area {where} with {a}
        lay {a} out {where}
        sort me out {a} {where}
        toss {a} in {where}
        give the picture {a} {where}
        strew {a} around {where}
        liven it up {where} with {a}
        deck the picture out {where} with {a}
        have {a} turn up {where}
        choose spots {where} for {a}
        go {where} and draw {a}
        furnish the scene {where} with {a}
        do me a favour and draw {a} {where}
        make the picture more interesting {where} by adding {a}
        don't touch the rest, only paint in {a} {where}
        look for some free places {where} and put {a} there
        do whatever you need to, but give me {a} {where}
        fill the emptiness {where} a little by drawing {a}
        take your crayons and draw {a} for me {where}
        imagine {a} {where} and then paint them like that
        show the audience {a} when they look {where}
        tuck in {a} {where}
        stick {a} {where}
        drop {a} {where}
        throw {a} in {where}
        pop {a} in {where}
        render {a} {where}
        spawn {a} {where}
        stamp {a} {where}
        doodle {a} {where}
        embed {a} {where}
        install {a} {where}
        sketch {a} {where}
        make {a} for me {where}
        bung {a} in {where}
        photoshop {a} in {where}
        let me have {a} {where}
        invite {a} to come {where}
        put up {a} {where}
        leave everything else, just add {a} {where}
        let my picture have {a} {where}
        look {where}, it's empty there, so add {a}
        add {where} the following: {a}
        put {where} in the picture {a}
        superimpose {a} {where}
        build {a} {where}
        distribute {a} {where}
        surprise my kids with {a} {where}
        brighten up the space {where} with {a}
        break up the emptiness {where} by putting {a} there
        open a gap {where} and fill it with {a}
        reserve the space {where} for {a} and draw them in
        cover the bare patch {where} with {a}
        pretend the photographer had caught {a} {where}
        look at the picture, go {where} and leave {a} for me to find there
        let the children discover {a} when they look {where}
        don't change a thing except that {where} I get {a}
        think of the spot {where} as your stage and put {a} on it
        use your imagination and paint {a}, as long as they end up {where}
        cheer up the area {where}, say with {a}
        turn your attention {where} and magic up {a}
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
        make {more}
        paint {more}
        put {more} in
        place {more} wherever you see room
        add in {more}
        add {more} to those
        add {more} to what is there
        make sure we get {more}
        let there be {more}
        keep the ones you see and put in {more}
        keep going and draw {more}
        try adding {more}
        top it up with {more}
        pile on {more}
        continue with {more}
        extend the group by {more}
        complete the set with {more}
        treat us to {more}
        repeat yourself and draw {more}
        leave all of it in and give it {more}
        do me a favour and draw {more} in this scene
        have another go and give me {more}
        don't take any away, rather draw {more}
        pick up your brush again and paint {more}
        look at the ones we have and add {more} to keep them company
        make the crowd bigger by putting in {more}
        find some free space and use it for {more}
        do the same thing over until there are {more}
        carry on where you left off and put in {more}
        increase the number in the picture by adding {more}
        let the ones we've got stay and put in {more}
        fill the place up a bit with {more}
        spawn {more}
        render {more}
        doodle {more} on there
        sprinkle in {more}
        serve up {more}
        send in {more}
        let us have {more}
        also put in {more}
        put {more} in as well
        don't forget to add {more}
        surprise me with {more}
        clone in {more}
        plus it up with {more}
        go on and give the picture {more}
        invite {more} to the party
        raise the count by drawing {more}
        insert {more}, the place is up to you
        make space in the picture and give me {more}
        add some company for them, I mean {more}
        double down and draw {more}
        round off the picture with {more}
        let the family grow by {more}
        swell the ranks with {more}
        hold nothing back and paint {more}
        deal me {more}
        play the same tune again and bring on {more}
        find {more} and slip them in with the others
        welcome {more} into the scene
        boost the picture with {more}
        keep all of this as it was and then give it {more}
        take another look at the picture and see where {more} can squeeze in
        put your brush to the canvas once more and leave {more} behind
        don't be stingy, let the picture have {more}
        copy the style of what's there and draw {more}
        go the extra mile and give us {more}
        go back to the drawing board for {more}
        show what you can do and add {more} to the bunch
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
        show {more} {where}
        set {more} {where}
        drop {more} {where}
        throw in {more} {where}
        bring in {more} {where}
        pop {more} in {where}
        pop in {more} {where}
        add {more}, {where} please
        also add {more} {where}
        now put {more} {where}
        then draw {more} {where}
        let me see {more} {where}
        let us have {more} {where}
        let there be {more} {where}
        get me {more} {where}
        stick in {more}, but {where}
        spawn {more} {where}
        place down {more} {where}
        paint {more} {where}
        paint in {more} {where}
        render {more} {where}
        fit {more} in {where}
        slot {more} in {where}
        work {more} in {where}
        don't forget {more} {where}
        edit in {more} {where}
        keep adding, {more} {where}
        help me put {more} {where}
        try {more} {where}
        put in {more}, and I mean {where}
        crowd {more} in {where}
        let {more} join in {where}
        stamp {more} {where}
        doodle {more} {where}
        sprinkle {more} {where}
        scatter {more} {where}
        make {more} show up {where}
        make sure to have {more} {where}
        make room {where} for {more}
        go on and add {more} {where}
        try adding {more} {where}
        see that {more} can be found {where}
        top up the picture {where} with {more}
        thicken it {where} with {more}
        fill in {more} {where}
        start {where} and add {more}
        do the same again, {more} {where}
        surprise me with {more} {where}
        double down and draw {more} {where}
        deal me {more} {where}
        welcome {more} to the scene {where}
        brighten the space {where} with {more}
        cover the bare patch {where} with {more}
        leave the others where they are and put {more} {where}
        break up the emptiness {where} with {more}
        keep going {where} with {more}
        finish the picture with {more} {where}
        move on to the next job, {more} {where}
        let the ones we have stay put and add {more} {where}
        take a look {where}, there's room, so draw {more} there
        don't be stingy, give the picture {more} {where}
        pick up the brush again, go {where} and paint {more}
        pretend I had drawn {more} {where} and show me that
        copy the style of what's there and draw {more} {where}
        go the extra mile and give us {more} {where}
        see the picture through and put {more} {where}
        round off the picture with {more} {where}
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
        make the total {a}
        make that {a} in total
        get to {a} in total
        go up to {a}
        bring it up to {a}
        bring the {kinds} up to {number}
        take the {kinds} up to {number}
        add more {kinds} so there are {number}
        add more {kinds} until I have {number}
        add some {kinds} to make {number} altogether
        draw more {kinds} till there are {number}
        draw the rest of the {kinds} so I see {number} in total
        put in enough {kinds} to get {number}
        give me more {kinds}, {number} in total
        give me enough {kinds} to make {number}
        keep going with the {kinds} until you get {number}
        fill in {kinds} to reach {number}
        let me have {a} in total
        let there be {a} in total
        have the {kinds} number {number} by adding new ones
        complete the set to {a}
        finish the set of {kinds}, {number} is a full set
        expand the {kinds} to {number}
        extend the row of {kinds} to {number}
        scale the {kinds} up to {number} in count
        insert {kinds} until the count reads {number}
        spawn more {kinds} until there are {number}
        clone {kinds} until you have {number}
        copy in more {kinds} for {number} altogether
        show {number} {kinds} in total, old and new
        turn up the number of {kinds} to {number}
        use extra {kinds} to get us to {number}
        reach {a} in total
        aim for {a} overall
        make up the numbers, I want {a} altogether
        stock up on {kinds} until we have {number}
        level the {kinds} up to {number}
        supplement the {kinds} so that they total {number}
        add however many {kinds} it takes to have {number}
        add the right amount of {kinds} to get {number} in total
        see how many {kinds} there are and draw the rest up to {number}
        check the number of {kinds} and fill it up to {number}
        don't stop adding {kinds} before you get to {number}
        keep drawing {kinds} till we're at {number}
        go on adding {kinds} until I see {number}
        paint more {kinds} until the count is {number}
        put in {kinds} one by one until you arrive at {number}
        add one of the {kinds} at a time until there are {number}
        let the {kinds} add up to {number}
        help me get to {a} in total
        get me to {a} altogether
        get me {a} in total, counting what's there
        build the {kinds} up to {number}
        push the {kinds} up to {number}
        lift the number of {kinds} to {number}
        crank the number of {kinds} up to {number}
        grow the {kinds} in number until they are {number}
        make the {kinds} more, {number} in all
        make the number of {kinds} equal {number} by adding
        squeeze in more {kinds} for a grand total of {number}
        give the picture {a} in all, the old ones count too
        leave the {kinds} we have and add some to make {number} in all
        take the {kinds} that are there and draw extra ones up to {number}
        duplicate {kinds} until the scene has {number}
        do the maths and add {kinds} so that the total is {number}
        respawn {kinds} until the counter shows {number}
        put as many {kinds} with the old ones as are needed for {number}
        plant new {kinds} till the headcount hits {number}
        play it safe, count the {kinds} twice and fill up to {number}
        let the {kinds} multiply till they're {number} strong
        leave me with {a}, the old ones plus as many new as it takes
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
        clear {what} off
        hide {what}
        mask out {what}
        cut {what}
        drop {what}
        kill {what}
        clip {what} out
        snip {what} out and close the hole
        exclude {what}
        cancel {what}
        toss {what}
        dump {what}
        evict {what}
        see to it that {what} won't appear
        free me from {what}
        relieve the picture of {what}
        rid this photo of {what}
        unadd {what}
        take {what} off my hands
        don't draw {what}
        don't show {what}
        stop showing {what}
        try to get {what} off the screen
        wipe {what} off the face of the earth
        dissolve {what} into the background
        let {what} be gone
        have {what} go poof
        put {what} in the bin
        drag {what} to the recycle bin
        fade {what} out completely
        do a content-aware fill on {what}
        turn off the layer with {what}
        set the opacity of {what} to zero
        expunge {what} from my photo
        find {what} and take that off for good
        give me back the empty space {what} occupied
        quickly lose {what} for me, will you
        go over {what} with background so nothing shows
        help me get {what} out of here
        remove {what} please
        remove {what} completely
        remove {what} for me
        remove {what} from here
        delete {what} for me
        delete {what} from here
        erase {what} so nothing shows
        take {what} off
        take {what} off this
        take {what} off there
        take {what} from the picture
        take {what} out of here
        take {what} out for me
        get {what} out of the way
        get {what} out of the picture
        get {what} away from there
        get {what} removed
        make {what} not be there
        make {what} invisible
        make {what} leave
        make the picture without {what}
        make a version without {what}
        make it so I can't see {what}
        let {what} go
        let me have the picture without {what}
        have {what} deleted
        have {what} go away
        show me this without {what}
        show only the background where {what} is
        give me the photo without {what}
        put {what} away
        do it without {what}
        do this again without {what}
        do something about {what}, I want it all gone
        draw it again without {what}
        use the eraser on {what}
        keep everything except {what}
        keep all but {what}
        leave everything except {what}
        leave {what} off
        clear {what} out
        clear the picture of {what}
        clean {what} off
        clean {what} up so nothing is left
        wipe {what} off
        sweep {what} away
        brush {what} out
        edit {what} out of this
        edit this so {what} won't be there
        cut {what} away
        cut {what} from the picture
        pull {what} out
        throw {what} away
        move {what} out of the picture completely
        carry {what} out of the scene
        tow {what} away
        uninstall {what}
        despawn {what}
        spirit {what} away
        whisk {what} off
        beam {what} up
        magic {what} away
        weed {what} out
        unfriend {what}
        fire {what}
        boot {what}
        blast {what} into space
        tidy {what} away
        make like {what} never turned up
        spare me the sight of {what}
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
        clear {some} off
        hide {some}
        clear {some} away, I'll keep the others
        mask out {some}
        cut {some}
        exclude {some}
        toss {some}
        dump {some}
        evict {some}
        kill off {some}
        don't show {some}
        stop showing {some}
        make {some} go away
        make {some} go poof
        give {some} the boot
        wave {some} goodbye
        delete {some} but not the lot
        wipe {some} off and leave what's left
        skip {some} when you redraw this
        photoshop {some} away
        paint over {some}
        clone-stamp {some} away
        fade {some} out completely
        help me get rid of {some}
        put {some} in the bin
        go and rub {some} off the picture
        get {some} off my screen
        snip out {some} and patch the holes
        give us some air by removing {some}
        don't remove everything, only {some}
        take {some} out of the scene
        banish {some} and let the rest be
        wipe {some}
        pluck {some} out of the picture
        peel {some} off
        scrub {some} out
        snap your fingers and make {some} disappear
        vanish {some}
        axe {some}
        omit {some}
        zap away {some}
        knock out {some}
        pop {some} like a bubble
        cancel {some}
        dispose of {some}
        eject {some} from the picture
        uninstall {some}
        despawn {some}
        have {some} go away
        let {some} fade away to nothing
        get {some} out of the frame
        free me of {some}
        do it again without {some}
        redraw it without {some}
        magic {some} away
        use the magic eraser to take away {some}
        content-aware fill {some}
        declutter by dropping {some}
        sweep up {some}
        make some breathing space by wiping {some} from the picture
        do as the client says and take {some} off the canvas
        let us see what is behind them, take {some} out of the shot
        keep the picture as it is, except that you take {some} out
        act as if I'd never taken a picture of {some}
        tidy up for me by throwing {some} out of the picture
        lighten the load and take {some} off my hands and out of the picture
        let the wind carry {some} off
        hoover up {some}
        reach in and lift {some} out of the picture
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
        leave me {left}
        keep {left}
        leave {left}
        leave {left} and delete the others
        keep {left} and remove the rest
        keep {number} of the {kinds} and remove the others
        leave {number} of the {kinds} in, no more than that
        remove the other {kinds} so that {left} remain
        take away all the {kinds} but {number}
        delete all {kinds} but keep {number}
        don't keep more than {left}
        don't leave more than {number} of the {kinds}
        cut the {kinds} to {number}
        slim the {kinds} down to {number}
        shrink the number of {kinds} to {number}
        have only {left}
        hold the {kinds} to {number}
        allow just {number} of the {kinds}
        downsize the crowd of {kinds} to {number}
        retain {left}, discard the others
        turn all these {kinds} into just {left} by deleting
        get rid of the excess {kinds} and stay with {left}
        let {number} of the {kinds} live, kill the others
        hide the other {kinds}, I want to see just {left}
        pick {number} of the {kinds} and erase all the ones you didn't pick
        chop the {kinds} back to {number}
        prune the {kinds} to {number}
        give me {left} instead of so many
        restrict yourself to {left}
        simplify: leave {left}, delete the other ones
        stick with just {left}
        go with {left} and delete the others
        be left with {left}
        get it down to {left}
        boil it down to {left}
        narrow it down to {left} by deleting the others
        dial the {kinds} down to {number}
        scale the number of {kinds} back to {number}
        knock the {kinds} down to {number}
        make the {kinds} fewer, {number} only
        make it so that only {left} is what remains
        make all {kinds} vanish save for {number}
        remove enough {kinds} so {number} are left
        take out all of the {kinds} apart from {number}
        take off the other {kinds}, let {left} be
        erase every one of the {kinds} but {number}
        wipe out the {kinds} and spare {number}
        kick out all the {kinds} except {number}
        throw out the {kinds} but hang on to {number}
        clear the {kinds} away, leaving {number}
        clean up the {kinds} and leave {number} standing
        send the {kinds} home but let {number} stay
        reserve {left} and get rid of the rest
        protect {left}, delete the others
        rescue {left}, the other {kinds} can be erased
        give {left} the right to stay and send off the rest
        let only {left} be seen
        let me keep just {left}
        let just {left} stay in the picture
        don't delete all {kinds}, keep {number}
        despawn {kinds} until {number} are alive
        show not more than {left}
        look at the {kinds}, choose the {number} you like best and delete all the others
        clear out the crowd and leave me with {left}
        make the picture calmer by keeping only {left} and erasing the rest
        get the eraser and go over the {kinds}, but stop at the last {number}
        act as if there had only ever been {left} here
        play musical chairs with the {kinds} until {number} are left in
        hoover up the {kinds} until there's no more than {number}
        let {left} be the last of the {kinds} in the picture
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
        clear {every} off
        hide {every}
        mask out {every}
        cut out {every}
        toss {every}
        dump {every}
        exclude {every}
        evict {every}
        kill {every}
        remove the {kinds}, all of them
        delete the {kinds}, every single one
        take all of the {kinds} away
        get the {kinds} out of here, all of them
        don't show any {kinds}
        don't draw any {kinds}
        don't leave a single one of the {kinds}
        stop showing {kinds}
        have no {kinds} at all
        keep everything except the {kinds}
        empty the picture of {kinds}
        clean the {kinds} off, the whole lot
        turn off {every}
        make {every} go poof
        make {every} invisible
        make the picture {kinds} free
        paint over {every}
        fade {every} out completely
        dissolve {every} into the background
        search for {kinds} and delete everything you find
        remove one of the {kinds}, then the next, until there are none
        put {every} in the bin
        help me get rid of {every}
        photoshop {every} away
        wipe {every}
        junk {every}
        wipe away {every}
        blot out {every}
        root out {every}
        weed out {every}
        banish {every}
        expel {every}
        erase the {kinds}, all of them
        erase all trace of the {kinds}
        take the {kinds} out, all of them
        take the {kinds} away until I can't see any
        get rid of the {kinds}, the lot
        get rid of the {kinds} entirely, not just a few
        lose the {kinds}, every one
        make the {kinds} disappear, all of them
        make it so there are no {kinds}
        make sure there are no {kinds} left
        have {every} disappear
        let no {kinds} remain
        let there be no {kinds}
        give me a version with no {kinds}
        give me zero {kinds}
        show it without any {kinds}
        do it without {kinds}
        despawn {every}
        use the eraser on {every}
        magic {every} away
        help me delete {every}
        rip out {every}
        set the number of {kinds} to zero
        go over the whole picture and rub out {every} you can find
        look in every corner and delete any {kinds} that are hiding there
        act as if there had never been any {kinds} here
        turn this into a place where nobody has ever seen {kinds}
        carry on deleting {kinds} until you run out of them
        keep the scene as it is, only without a single one of the {kinds}
        hoover up {every}
        let the wind carry off {every}
        play a game where you delete {kinds} until none can be found
        reach in and lift out {every}
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
        change {what} to {a}
        switch {what} to {a}
        swap {what} with {a}
        swap in {a} for {what}
        sub in {a} for {what}
        get me {a} instead of {what}
        go with {a} instead of {what}
        remove {what} and add {a} in the same place
        take out {what} and put {a} in instead
        take {what} off and put {a} on there
        rub out {what} and draw {a} there
        clear {what} away and build {a} on that spot
        tear down {what} and put up {a} there
        have {what} changed into {a}
        see that {what} gets replaced by {a}
        upgrade {what} to {a}
        transfigure {what} into {a}
        abracadabra {what} into {a}
        respawn {what} as {a}
        reskin {what} so it turns into {a}
        update {what} to {a}
        replace {what}, I want {a}
        put {a} right where I had {what}
        stick {a} in where you had {what}
        pop {a} in the place of {what}
        bring on {a} and take off {what}
        choose {a} over {what} for that spot
        make {what} disappear and {a} come up in the same spot
        exchange {what} with {a}
        switch over from {what} to {a}
        give that spot to {a}, not to {what}
        fill the place of {what} with {a}
        just turn {what} to {a}
        do me a favour and make {what} into {a}
        pretend there never was {what} and draw {a} in that spot
        find {what} and replace it with {a}
        use {a} as a substitute for {what}
        go ahead and turn {what} into {a}, the rest can stay the way it is
        tap on {what} and choose {a} from the list instead
        do your magic so that I get {a} in the exact spot where I have {what}
        let {what} go to sleep and wake up as {a}
        recast the part of {what} with {a}
        call {a} up from the bench to play in the position of {what}
        throw {what} in the trash and put {a} down in the very same place
        keep the spot but not {what}, there should be {a} instead
        put {a} there instead of {what}
        put in {a} for {what}
        put {a} over there in lieu of {what}
        take away {what} and give me {a}
        give me {a} for {what}
        get rid of {what} and put {a} there instead
        make {what} be {a}
        make {what} turn into {a}
        make {what} look like {a}
        have {a} replace {what}
        have {a} where {what} is
        have {a} and not {what} in that spot
        let {a} replace {what}
        let {what} be {a}
        let there be {a} where {what} used to be
        draw {a} over {what}
        draw {a} where {what} is
        place {a} where {what} is
        place {a} on the spot of {what} and delete the old stuff
        add {a} in place of {what}
        add {a} where you took {what} away
        insert {a} in the place of {what}
        install {a} where {what} used to be
        drop {a} in where {what} is
        plonk {a} down where {what} was
        plant {a} in the spot that {what} takes up now
        remove {what}, add {a} there
        remove {what}, then put {a} exactly there
        delete {what} and draw {a} instead
        erase {what} and put {a} in that place
        replace {what} please and use {a}
        replace {what}, with {a} if possible
        change {what} so that I see {a} there
        change {what} and make it {a}
        change that, I mean {what}, to {a}
        exchange {what}, get {a}
        switch {what} with {a} from your library
        show {a} where I have {what}
        show me {a} in the spot where {what} is
        use {a} in the place of {what}
        use {a} and dump {what}, same position
        do {a} where {what} is
        do {a} instead of {what}
        try {a} in the place of {what}
        turn {what} magically into {a}
        repurpose {what} as {a}
        knock down {what} and build {a} in its place
        bulldoze {what} and set {a} on the empty lot
        chuck out {what}, chuck in {a}
        sort of morph {what}, like, into {a}
        transmogrify {what} into {a}
        kiss {what} and see it turn into {a}
        keep everything but {what}, that becomes {a}
        ask {what} to leave and {a} to step in
        let {a} inherit the place of {what}
        go find {a} to put where {what} is
        call in {a} to fill in for {what}
        have {what} shapeshift into {a}
        whoosh, turn {what} into {a}
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
        get {what} in {colour}
        make {what} look {colour}
        have {what} painted {colour}
        let {what} shine in {colour}
        let me see {what} in {colour}
        give me {what} in {colour}
        do {what} in {colour}
        show me {what} in {colour}
        use {colour} for {what}
        use {colour} on {what}
        try {colour} on {what}
        put some {colour} paint on {what}
        change {what} into {a_colour} colour
        change the look of {what} to {colour}
        switch the paint on {what} to {colour}
        shift the tone of {what} to {colour}
        alter the colour of {what} to {colour}
        make sure {what} comes out {colour}
        splash {colour} all over {what}
        pour {colour} paint on {what}
        daub {what} with {colour} paint
        wrap {what} in {colour}
        dress {what} in {colour}
        lacquer {what} {colour}
        airbrush {what} in {colour}
        reskin {what} in {colour}
        equip {what} with {a_colour} skin
        give {what} {a_colour} tint
        paint {colour} over {what}
        take the colour off {what} and put on {colour}
        wash off the old paint from {what} and use {colour}
        select {what} and set the fill to {colour}
        pick {what} and turn the colour to {colour}
        don't change {what} except for the colour, which becomes {colour}
        go to the paint shop and have {what} done in {colour}
        do me a favour and paint {what} in a nice {colour}
        get rid of the present colour of {what} and go {colour} instead
        do what you have to do to make {what} {colour}
        send {what} through the dye bath until everything on it looks {colour}
        find {what} and then change the colour to {colour}
        wave your magic wand and turn {what} {colour}
        make the paint that you see on {what} {colour}, nothing more
        take a roller and keep going until {what} can only be called {colour}
        be so good as to colour {what} {colour} for an old lady
        strip the old paint from {what} and finish with a fresh layer of {colour}
        have the decorators come in and do {what} in {colour}
        be bold and go all {colour} on {what}
        colour {what} {colour} all over
        colour {what} with {colour}
        colour all of {what} {colour}
        make {what} a nice {colour}
        make {what} appear {colour}
        make {what} be {colour}
        make {what} come in {colour}
        make {what} {colour} instead
        make {what} totally {colour}
        make {what} turn {colour}
        paint {what} with {colour}
        paint all of {what} {colour}
        get {what} {colour}
        get {what} to look {colour}
        get some {colour} paint and do {what} with it
        give {what} some {colour}
        give {what} {a_colour} look
        give {what} {a_colour} coat
        give {what} {a_colour} hue
        give me {a_colour} version of {what}
        have {what} turn {colour}
        have {what} be {colour}
        let {what} look {colour}
        let {what} wear {colour}
        put {colour} on {what}
        put {colour} all over {what}
        use {colour} to paint {what}
        use {colour} as the colour for {what}
        use {a_colour} tone on {what}
        take {colour} for {what}
        change {what} so it looks {colour}
        change {what} from the present colour to {colour}
        change {what} colour to {colour}
        turn {what} into {colour}
        turn {what} all {colour}
        switch {what} over to {colour}
        swap the paint of {what} to {colour}
        do the colour of {what} over in {colour}
        draw {what} in {colour}
        show {what} as {colour}
        add {a_colour} tint to {what}
        add {colour} to {what}
        recolour {what}, {colour} please
        recolour {what} using {colour}
        enamel {what} in {colour}
        glaze {what} {colour}
        whip out {a_colour} marker and go all over {what}
        ask the painter to do {what} in {colour}
        go over {what} until every inch is {colour}
        give {what} a fresh look in {colour}
        bring {what} out in {colour}
        swatch {what} over to {colour}
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
        make {what} a little more big
        get {what} bigger
        do {what} bigger
        size up {what}
        up the size of {what}
        make {what} a touch larger
        blow {what} up a little
        go bigger on {what}
        turn {what} up a size
        bring {what} up in size
        let {what} get bigger
        let me have {what} bigger
        extend {what} in all directions
        put some more size on {what}
        resize {what} to something larger
        show {what} slightly bigger
        use a bigger size for {what}
        widen {what} and make it taller too
        boost the size of {what}
        help {what} grow
        see to it that {what} gets a bit bigger
        level up the size of {what}
        spread two fingers on {what} to zoom it up a little
        make the size of {what} go up
        make a bigger one out of {what}
        scale {what} by a factor just above one
        plump {what} up
        change the size of {what} to a bigger one
        water {what} so it grows a bit
        inch up the size of {what}
        turn {what} into a slightly larger version of itself
        leave {what} there, only a bit larger
        swap the size of {what} for a larger one
        make {what} grow
        make {what} grow a bit
        increase {what}
        increase the scale of {what}
        raise the size of {what}
        add size to {what}
        add some height and width to {what}
        give {what} a bigger size
        give {what} a little more height and width
        give {what} a bit of a size boost
        give us {what} bigger
        upgrade {what} to a larger size
        broaden and heighten {what} a bit
        turn the size of {what} up
        zoom {what} in so it looks bigger
        put {what} one size up
        have a go at making {what} bigger
        make sure {what} gets larger
        try to get {what} a bit larger
        take {what} up a notch in size
        inflate {what} slightly
        let {what} be larger
        let {what} have some more size
        supersize {what} a tiny bit
        make {what} biger
        make bigger {what}
        go up a size with {what}
        scale {what} to 120 percent
        bring out {what} more by making it larger
        start with {what} and enlarge it
        upsize {what} a smidgen
        treat {what} to a larger size
        pull {what} wider and taller, keeping the shape
        bring {what} closer so it looks larger, same place though
        lend {what} a bit more volume
        hit plus on the size of {what}
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
        get {what} smaller
        do {what} smaller
        make {what} shrink
        make {what} a touch smaller
        make {what} a little less large
        shrink {what} down some
        trim {what} down
        minimise {what} a bit
        go smaller on {what}
        drop {what} a size
        turn {what} down a size
        let {what} get smaller
        let me have {what} smaller
        resize {what} to something smaller
        show {what} slightly smaller
        use a smaller size for {what}
        change the size of {what} to a smaller one
        make {what} narrower and shorter too
        cut the size of {what} a bit
        wash {what} too hot so it shrinks a little
        tone down the size of {what}
        let a little air out of {what} so it shrinks
        put {what} on a diet
        keep {what}, just a size smaller
        pinch two fingers together on {what} to shrink it a bit
        scale {what} by a factor just below one
        reduce {what} in size
        make a smaller one out of {what}
        take {what} down a notch in size
        deflate {what} slightly
        see to it that {what} gets a bit smaller
        swap the size of {what} for a smaller one
        shrink {what} a little
        make {what} shrink a bit
        make {what} more small
        make {what} smaler
        make smaller {what}
        make {what} a little smaller
        make {what} one size smaller
        decrease {what}
        decrease {what} in size
        lower the size of {what}
        take some height and width off {what}
        give {what} a smaller size
        give us {what} smaller
        let {what} be smaller
        let {what} have a bit less size
        let {what} shrink in place
        make sure {what} gets smaller
        zoom {what} out so it looks smaller
        shorten and narrow {what} a bit
        scale {what} to 80 percent
        shrink down {what}
        go down a size with {what}
        go a bit smaller on {what}
        tighten {what} up to a smaller size
        crumple {what} into a slightly smaller size
        snip a bit off the size of {what}, all round
        hit minus on the size of {what}
        prune the size of {what}
        clip the scale of {what} a bit
        go easy on the size of {what}, a bit smaller
        ask {what} to shrink a bit
        fold {what} into something smaller
        treat {what} to some shrinking
        de-bulk {what} a little
        pull {what} in from all sides so it gets smaller
        let {what} come down a size
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
        make {what} immense
        make {what} extra large
        make {what} super-duper big
        make {what} as huge as it gets
        make {what} way way bigger
        make {what} a whole lot larger
        make {what} mahoosive
        make {what} the size of a skyscraper
        enlarge {what} as much as possible
        enlarge {what} enormously
        blow {what} up massively
        let {what} be gigantic
        let {what} grow into a giant
        have {what} really big
        have {what} come out huge
        show me {what} huge
        show {what} in giant format
        show {what} much larger than life
        go huge with {what}
        set {what} to XXL
        get {what} really huge
        give {what} elephant proportions
        turn the size of {what} up to eleven
        magnify {what} many times over
        draw {what} big, I mean really big
        paint {what} in monumental size
        zoom {what} up until it can't get any bigger
        choose XXL for {what}
        put no limit on the size of {what}, go huge
        bring {what} up to the largest size
        feed {what} a magic mushroom so it turns huge
        take {what} from this size to gigantic
        use poster size, no, billboard size for {what}
        make {what} very large
        make {what} really large
        make {what} big, very big
        make {what} so so big
        make {what} gigantically big
        make {what} much much larger
        make {what} a lot bigger, like giant
        make {what} into a giant
        make {what} tremendously large
        make {what} as big as you possibly can
        make a really huge one out of {what}
        get {what} to be huge
        get {what} as big as it can be
        give {what} a huge size
        give {what} a very large size
        give me {what} in huge
        give me a huge version of {what}
        let {what} be large
        let {what} be really really big
        let {what} turn giant
        have {what} be very large
        have {what} at the maximum size
        put {what} in XXL
        put {what} at the biggest size
        turn {what} huge
        turn {what} into a huge one
        turn {what} into a colossus
        change {what} to size large
        change {what} to huge
        change {what} so that I see it really huge
        set {what} to large
        set {what} to the maximum size
        do {what} in large
        show {what} in a really large size
        show {what} really big
        draw {what} huge
        use the largest size on {what}
        use a huge size for {what}
        go for huge with {what}
        grow {what} until it is enormous
        blow {what} up really big
        blow {what} up like a giant balloon
        resize {what} to huge
        resize {what} to XXL
        scale {what} to maximum
        increase the size of {what} hugely
        increase {what} a lot in size
        expand {what} massively
        embiggen {what} a whole lot
        cast giant growth on {what}
        let {what} fill up half the picture, as huge as that
        level {what} up to giant
        go absolutely bonkers with the size of {what}
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
        make {what} infinitesimal
        make {what} extra small
        make {what} super-duper small
        make {what} as little as it gets
        make {what} way way smaller
        make {what} a whole lot smaller
        make {what} the size of a button
        shrink {what} as much as possible
        shrink {what} enormously
        reduce {what} drastically in size
        let {what} be minuscule
        let {what} dwindle into a dot
        have {what} really small
        have {what} come out tiny
        show me {what} tiny
        show {what} in miniature format
        go extra small with {what}
        set {what} to XS
        get {what} really tiny
        give {what} mouse proportions
        turn the size of {what} down to next to nil
        draw {what} small, I mean really small
        paint {what} at postage-stamp size
        zoom {what} down until it can't get any smaller
        choose XS for {what}
        bring {what} down to the smallest size
        feed {what} a shrinking potion so it turns tiny
        take {what} from this size to tiny
        use icon size, no, pinhead size for {what}
        wash {what} at ninety degrees so it shrinks to doll size
        make {what} a weeny thing
        miniaturise {what}
        cut {what} down to a mere crumb
        make {what} tiny tiny
        make {what} very little
        make {what} a lot smaller
        make {what} a tiny little thing
        make {what} doll-sized
        shrink {what} to almost nothing
        shrink {what} big time
        shrink {what} down to bug size
        reduce the size of {what} a lot
        reduce {what} to one tenth
        scale {what} to 10 percent
        bring {what} down to a very small size
        get {what} down to tiny
        give {what} a tiny size
        let {what} look tiny
        keep shrinking {what} until it's very small
        turn {what} into a mini version
        pick the size tiny for {what}
        zap {what} down to flea size
        cut {what} down to a fraction of the size
        draw {what} no bigger than a grain of rice
        hit {what} with maximum shrink
        take most of the size off {what}
        hit the minimum size for {what}
        play Gulliver and make {what} as tiny as the folk of Lilliput
        trim {what} to nearly zero size
        scrunch {what} up into a teeny version
        shrivel {what} to the size of a raisin
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
        make {what} mid-sized
        make {what} regular-sized
        make {what} not too big and not too small
        let {what} be medium-sized
        draw {what} medium
        show {what} in medium size
        paint {what} in a medium size
        use medium for {what}
        get {what} into the mid-range, size-wise
        get the size of {what} to average
        change {what} to medium size
        take the middle one of the three sizes for {what}
        strike a balance between big and small for {what}
        go medium on {what}
        resize {what} to the middle of the range
        order {what} in medium
        put the size of {what} right in between
        meet me halfway with the size of {what}, neither large nor small
        pick the middle option for the size of {what}
        serve {what} medium, like a pizza
        even {what} out to a medium size
        keep {what} at a reasonable middle size
        pitch the size of {what} in the middle
        set the size dial of {what} to M
        do {what} medium-sized
        tune {what} to a mid size
        click medium in the size menu for {what}
        hit the middle with the size of {what}
        fit {what} into the medium category
        make {what} a middling sort of size
        give {what} the size between S and L
        let me have {what} in medium
        bring {what} to a size that is just average
        make {what} medium
        make {what} a medium size
        make {what} normal size
        make {what} half big, half small
        make {what} normal-sized
        turn the size of {what} to medium
        set the size of {what} to M
        set {what} to average size
        change the size of {what} to average
        give {what} an average size
        give {what} size M
        let the size of {what} be medium
        bring {what} to medium size
        scale {what} to medium
        use size medium on {what}
        use the in-between size for {what}
        select medium as the size of {what}
        keep {what} medium, neither big nor small
        go for average with the size of {what}
        draw {what} not too large and not too small
        take the medium size for {what}
        show {what} at a normal, middling size
        leave {what} neither tall nor tiny, medium
        split the difference between big and small for {what}
        stop halfway from small to large with {what}
        stick {what} on medium
        rescale {what} to the mean of large and small
        go with M for {what}
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
        move {what} over {to}
        move {what} away from there and {to}
        put {what} {where} instead
        put {what} over {where}
        place {what} {where} instead
        push {what} over {to}
        pull {what} {to}
        slide {what} over {to}
        roll {what} {to}
        fly {what} {to}
        swing {what} {to}
        float {what} over {to}
        sweep {what} {to}
        steer {what} {to}
        lug {what} over {to}
        tow {what} {to}
        drop {what} {where}
        pin {what} {where}
        fix {what} {where}
        station {what} {where}
        position {what} {where}
        settle {what} {where}
        dump {what} {where}
        arrange {what} {where}
        swipe {what} {to}
        migrate {what} {to}
        cut and paste {what} {to}
        get {what} out of there and {to}
        kick {what} {to}
        bump {what} {to}
        teleport {what} {to}
        beam {what} {to}
        tell {what} to go {to}
        let {what} wander {to}
        let {what} sit {where}
        let me see {what} {where} instead
        have {what} slide {to}
        use your magic to bring {what} {to}
        show {what} {where}, not there
        click on {what} and drag it {to}
        select {what} and shift the selection {to}
        pick a place {where} and set {what} down there
        keep {what} in the picture, only move it {to}
        remove {what} from its place and put it {where}
        give {what} a push {to}
        change where {what} sits, I'd say {where}
        draw {what} {where} and no longer where it was
        turn the spot {where} into the new home of {what}
        move {what}, {to} please
        get {what} {where}
        try {what} {where} instead
        drive {what} {to}
        walk {what} {to}
        throw {what} {to}
        toss {what} over {to}
        fling {what} {to}
        hand {what} over {to}
        ease {what} over {to}
        inch {what} along {to}
        direct {what} {to}
        lead {what} {to}
        switch the position of {what}, new position {where}
        reassign {what} to a slot {where}
        re-anchor {what} {where}
        dock {what} {where}
        move {what} until you have it {where}
        go ahead and move {what} {to}
        do me a favour and move {what} {to}
        make {what} jump {to}
        make {what} change its place and show up {where}
        have {what} travel {to}
        let {what} live {where} from now on
        let {what} drift {to}
        let {what} switch spots, it goes {to}
        help {what} find its way {to}
        help me get {what} over {to}
        start with {what} and take it {to}
        use the free space {where} for {what} and clear it from the old spot
        keep dragging {what} {to} till it's really {where}
        hold on to {what} and let go {where}
        place {what} exactly {where}, away from its present position
        shift the layer with {what} {to}
        translate {what} {to}
        offset {what} so it comes to lie {where}
        flick {what} {to}
        evict {what} and send it {to}
        make a gap over there by taking {what} {to}
        redraw this scene with {what} moved {to}
        be a dear and carry {what} {to}
        shoo {what} off {to}
        herd {what} {to}
        spirit {what} away {to}
        reel {what} in, all the way {to}
        lob {what} {to}
        change the layout, {what} sits {where}
        find {what} and haul it over {to}
        retake this in your head with {what} {where}, then draw that
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
        put {what} {beside} instead
        place {what} {beside} instead
        move {what} over so it is {beside}
        move {what} away from there and put it {beside}
        push {what} over so it stands {beside}
        pull {what} {beside}
        drag {what} {beside}
        drop {what} {beside}
        roll {what} along and stop {beside}
        fly {what} over and land {beside}
        float {what} over till it comes to rest {beside}
        steer {what} to a place {beside}
        lug {what} over and leave it {beside}
        pin {what} {beside}
        fix {what} in a spot {beside}
        station {what} {beside}
        settle {what} {beside}
        dump {what} {beside}
        arrange {what} so as to be {beside}
        swipe {what} over, it goes {beside}
        migrate {what}, target: {beside}
        cut and paste {what} {beside}
        get {what} out of there and {beside}
        kick {what} over to the spot {beside}
        teleport {what} so that it pops up {beside}
        beam {what} over, destination {beside}
        tell {what} to go and stand {beside}
        let {what} hop over and stay {beside}
        let {what} sit {beside}
        let me see {what} {beside}
        have {what} moved, I mean {beside}
        use your magic so {what} turns up {beside}
        show {what} {beside}, not there
        click on {what} and drag it over, {beside}
        select {what} and place the selection {beside}
        pick a place {beside} and set {what} down there
        keep {what} in the picture but move it {beside}
        remove {what} from its place and put it {beside}
        change where {what} sits, I'd say {beside}
        draw {what} {beside} and no longer where it was
        turn the spot {beside} into the new home of {what}
        push {what} about a bit until it fits {beside}
        leave the others and just get {what} {beside}
        go ahead and put {what} {beside}
        look for the spot {beside} and transfer {what} there
        seat {what} {beside}
        invite {what} to come and stay {beside}
        make {what} wander off and stop {beside}
        rearrange it, {what} comes {beside}
        have {what} moved {beside}
        have {what} stand {beside}
        get {what} to sit {beside}
        get {what} moved {beside}
        try {what} {beside} instead
        try moving {what} {beside}
        walk {what} over and leave it {beside}
        drive {what} over and stop {beside}
        throw {what} over there, {beside}
        hand {what} over to its new spot {beside}
        inch {what} along until it is {beside}
        scoot {what} over so it stays {beside}
        guide {what} to the space {beside}
        whisk {what} off and land it {beside}
        sweep {what} along so it comes to lie {beside}
        push {what} {beside}
        slip {what} in {beside}
        slot {what} in {beside}
        squeeze {what} in {beside} instead of there
        snap {what} into place {beside}
        relocate {what}, {beside}
        relocate {what} {beside}
        rehome {what} {beside}
        plant {what} {beside} rather than over there
        put {what} over {beside}
        put {what} right {beside}
        move {what} to the spot {beside}
        move {what} to a place {beside}
        move {what} to be {beside}
        take {what} to the area {beside}
        bring {what} over, it belongs {beside}
        bring {what} to the free space {beside}
        let {what} move so that it ends up {beside}
        let {what} keep its look but stand {beside}
        let {what} stand {beside}
        make {what} stand {beside}
        help {what} find its way to the spot {beside}
        help me get {what} {beside}
        do me a favour and move {what} {beside}
        hold on to {what} and let go {beside}
        be a dear and set {what} {beside}
        shoo {what} off so it stands {beside}
        reunite them: get {what} {beside}
        put an end to the gap, {what} comes {beside}
        snuggle {what} in {beside}
        group the scene anew, with {what} {beside}
        find {what} and carry it over, {beside}
        leave the old spot of {what} blank and show it {beside}
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
        swap {what} and {other} around
        swap {what} and {other} over
        swap {what} and {other} round
        swap round {what} and {other}
        swap where {what} and {other} go
        switch places between {what} and {other}
        switch where {what} and {other} stand
        switch over {what} and {other}
        switch the spots of {what} and {other}
        trade places for {what} and {other}
        change the places of {what} and {other}
        change {what} and {other} in position
        get {what} and {other} to trade places
        get {what} and {other} swapped
        let {what} and {other} switch positions
        let {what} and {other} do a swap
        let {what} and {other} move house into each other's place
        have {what} and {other} switched
        make {what} and {other} change sides with each other
        make {what} and {other} trade homes
        reverse {what} and {other}
        turn {what} and {other} round, place-wise
        put {what} and {other} the other way around
        put {what} and {other} into each other's positions
        move {what} and {other} into each other's spots
        show {what} at the place of {other}, and vice versa
        drag {what} and {other} so they trade positions
        teleport {what} and {other} into one another's place
        permute {what} and {other}
        juggle {what} and {other} so that they end up in each other's spot
        redo the layout with {what} and {other} interchanged
        redraw this with {what} and {other} having traded places
        select both {what} and {other} and swap their positions
        ask {what} and {other} to change seats with one another
        do the old switch with {what} and {other}
        keep everything as it is but let {what} and {other} trade spots
        pretend {what} and {other} were chess pieces and castle them so they trade squares
        have {what} stand where {other} stands, and the other one where the first stood
        place {what} where you see {other} and do it the opposite way as well
        set {what} in the place of {other} and bring that back to the now free spot
        bring {what} over to the place of {other} and the latter over here in return
        carry {what} over to the spot of {other} and carry that one back to the empty spot
        tell {what} to take the seat of {other}, who then gets the seat that was left
        take the spot of {other} for {what}, and the same thing in reverse
        fix the mix-up with {what} and {other}, each belongs in the place of the other
        lift {what} out, slide {other} into that gap, then fill the second gap with the first
        send {what} and {other} on an exchange trip, one to the place of the other
        swap {what} for {other}, places only
        swap {other} and {what} for me
        swap the spots of {what} and {other}
        swap the two of them, {what} and {other}
        swap these: {what}, {other}
        swap {what} into the place of {other} and the other way about
        swap the locations of {what} and {other}
        exchange {what} for {other} and the other way round, places only
        exchange {what} and {other} with each other
        exchange where {what} and {other} are standing
        trade {what} and {other}
        trade {what} with {other}, spot for spot
        change {what} and {other} over
        change round {what} and {other}
        get {what} and {other} the other way round
        give {what} and {other} each other's places
        give each the place of the other, {what} and {other}
        have {what} and {other} change places
        have {what} and {other} the other way round
        have {what} and {other} in swapped positions
        have {what} swap with {other}
        let {what} swap with {other}
        let {what} and {other} trade positions with each other
        make {what} and {other} change places
        make {what} swap with {other}
        move {what} and {other} so they have swapped places
        put {what} and {other} in each other's place
        place {what} and {other} the other way round
        turn {what} and {other} around so they've traded places
        try {what} and {other} the other way round
        help {what} and {other} swap places
        put {what} where {other} is and do the reverse with the other one
        place {what} in the spot of {other} and the other one here
        move {what} to the place of {other}, which then comes to the freed place
        cross over {what} and {other}
        play swapsies with {what} and {other}
        undo the wrong order of {what} and {other}, they trade places
        make a trade of {what} and {other}, each gets the other's spot
        do a place change with {what} and {other}
        tell {what} and {other} to swap
        flip the positions of {what} and {other}
        send {what} to the place of {other} and the other way round
        shift {what} to the place of {other} and vice versa
        put {what} where we now see {other}, and conversely
        have {what} and {other} do a do-si-do and stop in swapped places
        straighten this out, {what} and {other} stand in each other's spot
        move both, {what} and {other}, each to the spot of its counterpart
        click {what}, click {other}, swap
        make {what} and {other} exchange seats like in class
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
        match {what} to {other} in colour
        match the colour of {what} with that of {other}
        make {what} the colour of {other}
        make {what} have the colour of {other}
        make the colour of {what} the same as that of {other}
        get {what} in the same colour as {other}
        get {what} the colour {other} has
        turn {what} into the colour of {other}
        turn {what} to the same shade as {other}
        change {what} to the colour of {other}
        change the colour of {what} so that it goes with {other}, an exact match
        switch {what} to the colour of {other}
        put the colour of {other} on {what}
        put the same paint on {what} as on {other}
        let {what} have the colour of {other}
        let {what} be the same colour as {other}
        let {what} copy the colour of {other}
        have {what} in the same colour as {other}
        have {what} painted like {other}
        do {what} in the colour of {other}
        do {what} the same colour as {other}
        show {what} in the colour {other} has
        use for {what} the same colour as for {other}
        use whatever paint you used on {other} on {what} as well
        see what colour {other} has and do {what} like that
        go by the colour of {other} when you paint {what}
        go with the colour of {other} for {what}
        take some paint from {other} and use it to colour {what}
        pick up the colour from {other} and drop it on {what}
        lend {what} the colour of {other}
        share the colour of {other} with {what}
        dress {what} in the colour of {other}
        shade {what} in exactly the same colour that I see on {other}
        bring the colour of {other} over to {what}
        carry the colour over from {other} to {what}
        pull the colour from {other} and use it on {what}
        assign the colour value of {other} to {what}
        link the fill of {what} to the fill of {other}
        use the format painter, from {other} to {what}, colour only
        dab your brush in the colour of {other} and go over {what} with it
        choose the same pencil for {what} as for {other}
        leave {other} as you see it and repaint {what} to be the same colour
        find out the colour of {other} and give it to {what}
        harmonise {what} with {other} by giving it the very same colour
        let the paint of {other} rub off on {what} until they look the same
        be consistent and paint {what} the colour that you chose for {other}
        make {what} the colour that {other} has
        make {what} match the colour of {other}
        make {what} go with {other}, same colour
        make {what} share its colour with {other}
        make the colour of {what} match the colour of {other}
        make the paint on {what} the same as on {other}
        paint {what} to match {other}
        paint {what} the colour of {other}
        paint {what} the same colour as {other}
        paint {what} with the same paint as {other}
        colour {what} to match {other}
        colour {what} with the colour of {other}
        dye {what} the same colour as {other}
        tint {what} to match {other}
        give {what} the colour {other} has
        give {what} the shade of {other}
        give {what} the same paint as {other}
        give {what} matching paint with {other}
        get the colour of {other} and put it on {what}
        get {what} to match {other} in colour
        get {what} painted like {other}
        take the colour from {other} and put it on {what}
        take the paint of {other} for {what}
        use the colour from {other} on {what}
        use the colour of {other} to paint {what}
        use the same colour on {what} as on {other}
        let {what} match {other} in colour
        let {what} look like {other}, but just the colour
        have {what} the same colour as {other}
        have {what} match the colour of {other}
        have the colour of {other} on {what}
        put on {what} the same colour like on {other}
        put the shade of {other} on {what}
        turn {what} the colour of {other}
        change the colour of {what} to the colour of {other}
        change the colour of {what} to match {other}
        change the colour of {what} to what {other} has
        change {what} to the same colour as {other}
        set {what} to the colour of {other}
        do {what} in the same colour as {other}
        do the same colour on {what} as on {other}
        go for the same colour on {what} as on {other}
        show me {what} in the colour of {other}
        copy the colour from {other} to {what}
        copy the paint of {other} onto {what}
        copy {other} for the colour of {what}
        match {what} to the colour of {other}
        match the paint of {what} to {other}
        match colours, {what} to {other}
        replace the colour of {what} with that of {other}
        recolour {what} with the colour of {other}
        switch the colour of {what} to that of {other}
        fill {what} with the colour of {other}
        pick the colour from {other} for {what}
        imitate the colour of {other} on {what}
        duplicate the colour of {other} onto {what}
        repeat the colour of {other} on {what}
        ask {other} for a bit of colour and paint {what} with it
        hand the colour of {other} on to {what}
        raid the paint pot of {other} for {what}
        tone {what} to the exact colour of {other}
        take a swatch off {other} and use it on {what}
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
        match {what} to {other} in size
        match {what} to {other}, size-wise
        match the size of {what} with the size of {other}
        make {what} the size of {other}
        make {what} equal in size to {other}
        make {what} equally {as_big} as {other}
        make {what} precisely as {as_big} as {other}
        make {what} and {other} the same size by changing the first
        make sure {what} ends up as {as_big} as {other}
        get {what} as {as_big} as {other}
        get {what} the same size as {other}
        turn {what} as {as_big} as {other}
        change {what} to the size of {other}
        change {what} so that it measures the same as {other}
        switch {what} to the same size as {other}
        put {what} at the size of {other}
        put {what} into the same size as {other}
        let {what} be as {as_big} as {other}
        let {what} have the size of {other}
        have {what} as {as_big} as {other}
        have {what} in the same size as {other}
        do {what} as {as_big} as {other}
        show {what} as {as_big} as {other}
        draw {what} as {as_big} as {other}
        resize {what} to the size of {other}
        resize {what} like {other}
        resize {what}, as {as_big} as {other}
        scale {what} to be as {as_big} as {other}
        size {what} to match {other}
        transfer the size of {other} to {what}
        copy the size of {other} to {what}
        carry the size over from {other} to {what}
        see how {as_big} {other} looks and do {what} the same way
        go by {other} when you pick the size of {what}
        use the same size for {what} as for {other}
        bring {what} into line with {other} as regards size
        keep {other} the way you have it and make {what} just as {as_big}
        drag the corner of {what} until it gets as {as_big} as {other}
        pull the handles on {what} so it comes out exactly as {as_big} as {other}
        set width and height of {what} to the values of {other}
        snap the size of {what} to that of {other}
        link the size of {what} to {other} so that they match
        cast a spell on {what} so that it becomes as {as_big} as {other}
        play tailor and fit {what} to the measurements of {other}, same size all over
        be careful to get {what} neither bigger nor smaller than {other}
        type the dimensions of {other} into the size box of {what}
        make {what} {as_big} like {other}
        make {what} so {as_big} as {other}
        make {what} just as {as_big} as {other}
        make {what} the same size like {other}
        make {what} about as {as_big} as {other} now
        make {what} be as {as_big} as {other}
        make {what} look as {as_big} as {other}
        make {what} match the size of {other}
        make {what} have the size of {other}
        make {what} fit the size of {other}
        make {what} not bigger or smaller than {other}
        make the size of {what} match {other}
        make the size of {what} the same as {other}
        get {what} to match {other} in size
        get {what} to be as {as_big} as {other}
        get the size from {other} and use it for {what}
        give {what} the exact size of {other}
        give {what} the size that {other} has
        give {what} equal size with {other}
        give {what} the dimensions of {other}
        let {what} be the size of {other}
        let {what} become as {as_big} as {other}
        let {what} look just as {as_big} as {other}
        have {what} the same size as {other}
        have {what} in the size of {other}
        take the size from {other} and give it to {what}
        take the same size for {what} as for {other}
        use the same size on {what} as on {other}
        turn {what} into the same size as {other}
        change {what} to match the size of {other}
        change {what} to the same size as {other}
        change the size of {what} to match {other}
        change the size of {what} so it's like {other}
        set {what} to the size of {other}
        set {what} to the same size as {other}
        do {what} the same size as {other}
        do {what} in the size of {other}
        show {what} in the size of {other}
        show me {what} as {as_big} as {other}
        draw {what} again, as {as_big} as {other}
        copy the size from {other} to {what}
        copy {other} for the size of {what}
        match {what} to the size of {other}
        match sizes, {what} to {other}
        fit {what} to the size of {other}
        fix {what} to be as {as_big} as {other}
        resize {what} to be as {as_big} as {other}
        resize {what} to be the same as {other}
        resize {what}, same as {other}
        scale {what} to match {other}
        rescale {what} to the size of {other}
        adjust the size of {what} to {other}
        adapt {what} to the size of {other}
        go for the same size with {what} as with {other}
        replace the size of {what} with that of {other}
        have {what} catch up or come down to the size of {other}
        pace {what} to {other} in size
        tune the size of {what} to that of {other}
        constrain {what} to the width and height of {other}
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
        can you add {a}?
        would you please paint {a}?
        will you put {a} in?
        where can you fit {a}? put it there
        might we get {a} in here?
        can I get {a}
        can u add {a}
        why not have {a} in it too?
        why don't you draw {a}?
        I would love to see {a} here
        {a} needs to be in there
        {a}? yes please
        just {a}
        to do: add {a}
        the picture needs {a}
        the scene is missing {a}
        there isn't {a} in it yet, please change that
        hello, I am looking to have {a} inserted in my picture
        if it's not too much trouble, I'd like {a} drawn in
        it looks empty, so let's add {a}
        for the listing photo I want {a} in there
        my students expect {a} in this scene, so could you draw that
        I'm making a birthday card and it has to have {a}
        it's boring like this, {a} would make it better
        mummy I want {a} in my picture
        me want {a}
        you must make {a} in picture
        as a last touch we want {a}
        okay so what I want you to do is put {a} in the picture
        shall we add {a}?
        wouldn't {a} be fun in this picture?
        does this have room for {a}? then draw it
        in my head this scene has {a}, so put it in
        how hard would it be to draw {a} in?
        I'll have {a} in mine
        I'm selling this print and buyers keep asking for {a}, so add it
        I've looked at it all day and decided it wants {a}
        now that I think of it, we should really have put {a} in
        we're allowed one extra thing in our picture and I pick {a}
        every other photo in the series has {a}, this one should too
        not sure how this app works but I would like {a} to be put in
        if I asked you nicely, would you paint {a} in this?
        unless you object, {a} will be the next thing you draw
        {a} too please
        {a} as well
        also {a}
        and {a} please
        maybe {a}?
        now {a}
        ok and {a}
        {a}!
        {a} in the picture thx
        the picture + {a}
        got {a}?
        can I have {a}?
        can you make {a}?
        can you draw {a}?
        can you put in {a} for me?
        can there be {a}?
        can we add {a}?
        could you please draw {a}?
        could I have {a} in it?
        could we have {a} in the picture?
        would you add {a} for me?
        would you mind adding {a}?
        would {a} fit in here? then add it
        will you draw {a}?
        may I have {a}?
        should there not be {a} in this?
        do you know how to draw {a}? put it in
        what if there was {a}?
        why is there no {a}? draw it
        how about {a}?
        how do I add {a}?
        I want {a} in it
        I want to add {a}
        I want you to draw {a}
        I wanna have {a} in there
        I need you to add {a}
        I'd like {a}
        I'd like to see {a} in it
        I'd love {a} in this photo
        I could do with {a} in here
        I think it needs {a}
        I wish there was {a}
        we want {a} in it
        let's have {a}
        dear app, kindly draw {a}, thank you
        am I allowed to have {a} in it?
        please to draw {a}, is not there yet
        in the ad we'll also see {a}
        you could always draw {a} too
        if I were a painter I'd add {a}
        bet you can draw {a} in there
        so what's missing? I'd say {a}
        my class voted for {a}, so paint that in
        the scene gets better once {a} turns up
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
        I need {a} {where}
        can you add {a} {where}?
        would you draw {a} {where} for me?
        can u put {a} {where}
        may I have {a} {where}?
        what if we had {a} {where}?
        why not put {a} {where}?
        why isn't there {a} {where}? please draw it
        let's have {a} {where}
        {a} belongs {where}
        {a} goes {where}
        the picture needs {a} {where}
        I want you to draw {a} {where}
        I was thinking of {a} {where}
        I think {a} should be put {where}
        put it {where}: {a}
        place: {where}, object: {a}
        first thing to do: {a} {where}
        {where} I could do with {a}
        {where} should be {a}, can you do that?
        if possible, {a} {where}
        if you don't mind, I'd like {a} to be {where}
        so {where}, right, I want you to add {a}
        mum said I can have {a} {where}
        for the poster I need to have {a} {where}
        it's kind of dull {where}, {a} would make it nicer
        shall we put {a} {where}?
        wouldn't {a} look lovely {where}?
        would it be ok to draw {a} {where}?
        how hard would it be to add {a} {where}?
        I'd paint {a} {where} if I knew how, but I don't, so you do it
        people keep telling me to put {a} {where}, so go ahead
        something is lacking {where}, I believe it's {a}
        is there space {where}? then add {a}
        I've been wondering what to do {where}, and {a} seems right
        the last thing this picture needs before I print it is {a} {where}
        can you imagine {a} {where}? that's what I would like to have
        I left some room {where} on purpose, because {a} has to go in there
        every time I look {where} I think that {a} should be there
        you can draw, right? then please draw {a} {where}
        we talked about it at home, and everyone wants {a} {where}
        unless there's a good reason not to, have {a} drawn {where}
        could I ask you to do me {a}, and to do it {where}?
        the teacher said that {where} we must have {a}
        what would it look like with {a} {where}? show me
        so I uploaded my photo and what I want is {a} {where}
        the viewer's eye needs something {where}, preferably {a}
        {a} {where} pls
        {a} {where} thx
        {a} {where} too
        {a} {where} as well please
        also {a} {where}
        and {a} {where}
        maybe {a} {where}
        now {a} {where}
        ok, {a} {where}
        please {a} {where}
        {where} {a}
        {where} {a} please
        {where} = {a}
        {where} maybe {a}?
        {where} I need {a}
        {where} I want {a}
        {where} we could use {a}
        {where} can you put {a}?
        {where} you can add {a}
        {where} it needs {a}
        can I get {a} {where}?
        can you paint {a} {where}?
        can there be {a} {where}?
        can we get {a} {where}?
        could you add {a} {where}?
        could you draw {a} {where}, please?
        could we have {a} {where}?
        would you add {a} {where} for me?
        would you mind drawing {a} {where}?
        would {a} look nice {where}? then draw it
        will you draw {a} {where}?
        may we have {a} {where}?
        might I have {a} {where}?
        should there not be {a} {where}?
        do you think you could put {a} {where}?
        what about {a} {where}?
        why is there no {a} {where}? draw it
        how do I add {a} {where}?
        I want to add {a} {where}
        I want to see {a} {where}
        I wanna see {a} {where}
        I'd like to have {a} {where}
        I'd love {a} {where}
        I was hoping for {a} {where}
        I could use {a} {where}
        I think there should be {a} {where}
        I wish I had {a} {where}
        we want {a} {where}
        let's put {a} {where}
        let's add {a} {where}
        you could add {a} {where}
        it needs {a} {where}
        dear app, kindly draw {a} {where}, thank you
        am I allowed to have {a} {where}?
        for her birthday card my sister wants {a} {where}
        quest: build {a} {where}
        please to draw {a}, is coming {where}
        in the ad we'll see {a} {where}
        visual weight {where} too low, fix with {a}
        would you happen to have {a} for me? I want it {where}
        look {where}. see anything? no? then draw {a}
        that blank bit {where} could hold {a}
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
        I need {a} {beside}
        can you add {a} {beside}?
        will you draw {a} {beside}?
        would you place {a} {beside} for me?
        can u put {a} {beside}
        may I have {a} {beside}?
        what if there was {a} {beside}?
        why not put {a} {beside}?
        why don't you add {a} {beside}?
        let's have {a} {beside}
        {a}, {beside} please
        {a} goes {beside}
        {a} should stand or lie {beside}, please add that
        {beside} goes {a}
        {beside} is still free, so {a} can go there
        the picture needs {a} {beside}
        there needs to be {a} {beside}
        what goes {beside}? {a}
        if you can, put {a} {beside}
        for the lesson I need {a} {beside}
        in the flyer we have to have {a} {beside}, please add it
        I forgot to draw {a} {beside}, can you do that for me?
        don't you think {a} is missing {beside}?
        I asked for {a} {beside} and I can't see it
        the spot {beside} stays empty unless you add {a}
        I'd draw {a} {beside} if only my hands were steadier, so please do it
        how hard would it be to add {a} {beside}?
        shall we put {a} {beside}?
        in my head there's {a} {beside}, so draw it like that
        for my game level I want {a} {beside}
        {a} could easily go {beside}, so add it
        where it's free, {beside}, let me have {a}
        is there room {beside}? then let's have {a}
        it'd be cool to have {a} {beside}
        I promised my nephew {a} {beside}, please help
        with {a} {beside} it will sell better
        I've been wondering what to put {beside}, and {a} seems right
        before we print it there's one thing left to do, {a} {beside}
        can you imagine {a} {beside}? that's what I would like to have
        every time I look {beside} I think that {a} should be there
        you can draw, right? then please draw {a} {beside}
        what would it look like with {a} {beside}? show me
        so I uploaded my photo and what I want is {a} {beside}
        unless there's a good reason not to, have {a} drawn {beside}
        we could balance the layout if we had {a} {beside}, so put it in
        could I ask you to do me {a}, and to do it {beside}?
        I am building a story scene in which {a} can be found {beside}
        {a} {beside} pls
        {a} {beside} thx
        {a} {beside} too
        {a} {beside} as well please
        also {a} {beside}
        and {a} {beside}
        maybe {a} {beside}
        now {a} {beside}
        ok, {a} {beside}
        some space {beside}, {a} fits in there
        please {a} {beside}
        {beside} {a}
        {beside} {a} please
        {beside} = {a}
        {beside} maybe {a}?
        {beside} I need {a}
        {beside} I'd like {a}
        {beside} we could use {a}
        {beside} can you put {a}?
        {beside} needs {a}
        can I get {a} {beside}?
        can you paint {a} {beside}?
        can there be {a} {beside}?
        can we get {a} {beside}?
        could you add {a} {beside}?
        could you draw {a} {beside} please?
        could we have {a} {beside}?
        would you add {a} {beside} for me?
        would you mind drawing {a} {beside}?
        would {a} look nice {beside}? then draw it
        may we have {a} {beside}?
        might I have {a} {beside}?
        should there not be {a} {beside}?
        do you think you could put {a} {beside}?
        what about {a} {beside}?
        why is there no {a} {beside}? draw it
        who can draw {a} {beside} for me?
        how do I add {a} {beside}?
        I want to add {a} {beside}
        I want to have {a} {beside}
        I want to see {a} {beside}
        I wanna see {a} {beside}
        I'd like to add {a} {beside}
        I'd love to have {a} {beside}
        I'd put {a} {beside}
        I was hoping for {a} {beside}
        I could use {a} {beside}
        I think there should be {a} {beside}
        I wish I had {a} {beside}
        we want {a} {beside}
        we could do with {a} {beside}
        you could add {a} {beside}
        let's add {a} {beside}
        {a} needs to be {beside}, but nobody drew it yet
        {a} could be added {beside}
        what's still missing is {a} {beside}
        wish list: {a} {beside}
        something like {a} {beside} would be great
        nobody is going to mind {a} {beside}, so draw it
        it wouldn't hurt to have {a} {beside}
        dear app, kindly draw {a} {beside}, thank you
        who wouldn't like {a} {beside}?
        am I allowed to have {a} {beside}?
        for her birthday card my sister wants {a} {beside}
        quest: build {a} {beside}
        please to draw {a}, is coming {beside}
        in the ad we'll see {a} {beside}
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
        can you add {a}?
        could you draw {a} for me?
        would you please paint {a}?
        will you put {a} in?
        can u add {a}
        can I get {a}
        how about {a}?
        why not add {a}?
        why aren't there {a}? please put them in
        there have to be {a} in it
        there are meant to be {a} in this picture, please add them
        I want to have {a} in the picture
        I'd love to see {a} here
        I was thinking {a}
        let's have {a}
        just {a}
        ok now {a}
        {a}, anywhere
        {a} need to be in there
        where can you fit {a}? put them there
        the picture needs {a}
        the scene is missing {a}
        for the worksheet the children need {a} in the picture
        shall we add {a}?
        wouldn't {a} be fun in this picture?
        my shop banner is too plain, so in go {a}
        I'm missing {a}
        nobody will believe this scene without {a}
        I can't see {a}, where are they? draw them
        {a} are still missing
        {a} to go in, anywhere
        I promised the kids {a}, so please put them in
        does this have room for {a}? then add them
        are you able to draw {a}? do it in this picture
        nothing happens in this photo, it should have {a}
        hiya, {a} in the pic would be ace
        the room for {a} is there, all that's left is to draw them
        I've looked at it all day and decided it wants {a}
        every other photo in the series has {a}, this one should too
        not sure how this app works but I would like {a} to be put in
        I don't care where you put them, as long as I get {a}
        you can draw, right? then please draw {a} in here
        people would look longer at this picture if it had {a}
        so I uploaded my photo and what I want is {a} in it
        {a} to be inserted
        where's {a}? I want that in my picture
        give it some life: {a}
        adding {a} would be great
        to do: draw {a}
        I'd add {a}
        yes, {a} please
        maybe {a}?
        {a} would be nice
        {a} might be nice in here
        I'd like you to add {a}
        I need you to draw {a}
        you could draw {a}
        let's add {a}
        what if there were {a} in it?
        what would it look like with {a}?
        may we have {a} in the picture?
        must have {a}
        {a} if you can
        is there any way to add {a}?
        does this app do {a}? I need that in my photo
        I asked for {a} and don't see that yet
        our teacher told us to add {a}
        mummy can you make {a} in my picture
        I want you to make me {a}
        would it kill you to draw {a}?
        picture is good but want {a} also
        this picture has to have {a}
        for the game map I need {a} on it
        I see this scene with {a} in my mind
        the scene should be populated with {a}
        can {a} be added?
        I'm looking to add {a} to my photo
        I'd appreciate it if you added {a}
        it would mean a lot to me if you could draw {a}
        I was wondering whether you could put {a} in
        I hope you can get {a} into my photo
        imagine this with {a} in it, that's what I'm after
        in my dream there were {a} in this place
        my listing would sell better with {a} in the photo
        to make it funnier, put in {a}
        because it looks so empty, I'd put {a} in
        when you have a minute, draw {a} in this
        if it isn't too much trouble, {a}
        {a}, that's what this picture should show
        what's this picture without {a}? add that
        there used to be {a} in this place, please draw that in again
        hello, I wish to order {a} for my picture
        dear computer, please draw {a}
        {a} in the shot, please
        I fancy {a} in this picture
        abracadabra, {a} in my picture
        {a} would brighten up this place
        nobody's home in this picture, {a} would change that
        all my friends have {a} in their pictures, I want them too
        it's the same old view every day, so give me {a} for once
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
        I need {a} {where}
        can you add {a} {where}?
        would you draw {a} {where} for me?
        will you please place {a} {where}?
        can u put {a} {where}
        may I have {a} {where}?
        why not put {a} {where}?
        why aren't there {a} {where}? please draw them
        let's have {a} {where}
        {a} belong {where}
        {a} go {where}, please add them
        {where} there should be {a}
        the picture needs {a} {where}
        place: {where}, objects: {a}
        shall we put {a} {where}?
        wouldn't {a} look lovely {where}?
        I see nothing {where}, but I wanted {a}
        how many of what? {a}. and they all go {where}
        nothing happens {where}, let there be {a}
        {where} I've left space for {a}, please fill it
        it needs some life {where}, so {a}
        in my sketch I had {a} {where}, the photo needs them too
        my little one wants {a} {where}, would that be possible?
        {a} could live {where}, don't you agree?
        {where} pls add {a}
        it'd be cool to have {a} {where}
        is there space {where}? then add {a}
        tell you what, {a} {where}
        today's task: {a} {where}
        how hard would it be to add {a} {where}?
        {a} are missing {where}
        {a}, you can fit them in {where}
        you can make it look busier {where} by adding {a}
        when I open the file I want to find {a} {where}
        I've been wondering what to do {where}, and {a} seem right
        before we print it there's one thing left to do, {a} {where}
        can you imagine {a} {where}? that's what I would like to have
        you can draw, right? then please draw {a} {where}
        what would it look like with {a} {where}? show me
        so I uploaded my photo and what I want is {a} {where}
        could I ask you to do me {a}, and to do them all {where}?
        the story says there are {a} {where}, so the picture must show them
        people never look {where}, they would if we put {a} there
        I don't mind how you do it, but {a} should turn up {where}
        for my level design I require {a}, spawn point {where}
        it would please our customers if {a} could be seen {where}
        {a} {where} please
        {where} {a}
        {a} @ {where}
        {a} ({where})
        {a} would be nice {where}
        I need you to put {a} {where}
        I'm missing {a} {where}
        I was hoping for {a} {where}
        you can put {a} {where}
        you forgot {a} {where}
        can I get {a} {where}?
        can {a} go {where}?
        can there be {a} {where}?
        will you make me {a} {where}?
        what if there were {a} {where}?
        is it okay to have {a} {where}?
        where should {a} go? {where}
        there is nothing {where}, so draw {a}
        {where} I need {a}
        {where} come {a}, everything else stays as it is
        mum says I can have {a} {where}
        photo good, but {where} want {a}
        for my shop window picture I want {a} {where}
        the brief calls for {a} {where}
        this scene wants {a} {where}
        to fill the space {where}, add {a}
        {where} is too plain, {a} would fix that
        abracadabra, {a} {where}
        that boring patch {where} could do with {a}
        my eye is drawn {where}, so that's where I want {a}
        layout note: {a} {where}
        you see how empty it is {where}? {a} would do nicely there
        whatever else you leave alone, {where} I want {a}
        I own the space {where} and I'm giving it to {a}
        we took this photo too early, {where} there should be {a}
        the whole picture is fine but {where} I'd still like {a}
        I always imagined this scene with {a} {where}
        grandma would smile if she could see {a} {where}
        because there is so much space {where}, I'd like you to draw {a} there
        could the area {where} be filled with {a}?
        {a} were promised {where}, but I don't see any, so please draw them
        what my poster needs to catch the eye {where} is {a}
        if I could draw, I would put {a} {where}, but I can't so you do it
        once you've put {a} {where}, I can send the card
        if there's nothing {where} yet, let {a} be there
        {a}, and if anyone asks where: {where}
        as a finishing touch I'd have {a} {where}
        it drives me mad that nothing happens {where}, so show {a} there
        open the toolbox, pick {a} and drop them {where}
        my wife would like the bit {where} to be filled with {a}
        hmm, I think {where} deserves {a}
        if you'd let {a} appear {where} I could use it for my flyer
        what a waste of space {where}! draw {a} there
        it's the spot {where} that bothers me, it should have {a}
        the plan was always to have {a} {where}
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
        can you add {more}?
        will you put {more} in?
        can u do {more}
        can I get {more}
        can I have {more} please
        may I have {more}?
        why not add {more}?
        I'd love to see {more} here
        just {more}
        oh and {more}
        {more} can still fit, so draw that
        the picture needs {more}
        there has to be {more}
        if you can, add {more}
        looks lonely, so let's have {more}
        for the counting game my pupils need {more}
        again again! I want {more}
        you must make {more} in picture
        same again, {more}
        I'll take {more}
        I'm greedy, {more}
        wouldn't {more} be fun?
        would {more} be too much to ask?
        {more} needed
        the others need company, so {more}
        short by {more}
        the group is too small, it needs {more}
        I ordered more than this, {more} should still be in it
        who says that's all? {more}
        it isn't full yet, {more} can go in
        ok so that's a start, next I want {more}
        keep them coming, {more}
        those look a bit lost, would you give me {more}?
        I counted them, and we are going to need {more}
        I thought that would be enough, but I really want {more}
        the ones in the picture are lovely, could I get {more}?
        you can draw, right? then please draw {more} in here
        every other photo in the series has a lot, so let's add {more} here
        not sure how this app works but I would like {more} to be put in
        it would look more natural if you put {more} in
        I don't care where you put it, as long as I get {more}
        what would the scene look like with {more}? show me
        if there's space for it, I'd like to see {more} drawn in
        my sister has a lot in hers, so I want {more} in mine
        we can't stop at this number, {more} should be in the picture
        could we possibly go up by {more} in this picture?
        before I print it, there's one thing left to do, add {more}
        nobody would notice so few, that's why we should have {more}
        {more} too please
        {more} if possible
        {more} would do nicely
        {more} couldn't hurt
        yes, {more}
        then {more}, please
        could I have {more}?
        could you add {more} please?
        can there be {more}?
        is there room for {more}? put that in
        shall we say {more}?
        I'd like you to draw {more}
        I need you to put in {more}
        I still need {more}
        I could do with {more}
        I think we should add {more}
        this scene wants {more}
        mummy, I want {more} in the picture
        hungry for {more}
        not done yet, {more} to add
        so far so good, but {more} and it's perfect
        what this lacks is {more}
        {more} and then I'll stop asking
        who could say no to {more}? put that in
        room for {more}? yes, go ahead
        I said {more}, didn't I? please add that
        there's always room for {more}, so draw that
        the more the merrier, so {more}
        my brother keeps begging for {more}
        could the picture be extended by {more}?
        the order was changed, it's {more} on top of the rest
        being so few makes them look sad, so please draw {more}
        since there's still space, I'd like {more}
        if it were up to my kids, there would be {more} in this
        I like how these turned out, so let me have {more} of the same
        these are great but I won't be satisfied without {more}
        we haven't got enough in the picture, could we get {more}?
        our teacher counted and told us that {more} must be drawn
        the photo looks a bit bare for a postcard, {more} would liven it up
        I'd hoped to catch {more} with my camera, so please add that now
        when I look at this, I can't help wanting {more}
        my customer paid for a fuller picture, so {more} has to be in there
        could I trouble you to go on and paint {more} for me?
        it would be very kind of you to add {more} to what I have
        you left me wanting, and what I want is {more}
        imagine the picture with {more}, because that's how I need it
        because so few look silly, I'd ask for {more}
        hey, you're good at this, may I get {more}?
        the numbers don't add up until there's {more} in it
        somebody forgot {more} and we have to put that in now
        let me put it this way, {more} has to be in there by the end
        it's my birthday and I wish for {more} in this picture
        I ran out of talent, so {more} would have to be drawn by you
        what would you say to {more}? I'd say yes, so draw that
        either I'm blind or it lacks {more}, please put that in
        don't you think it calls for {more}? I do, so go ahead
        the quest giver demands {more}
        my wallpaper would be perfect if it had {more}
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
        {more} {where} please
        {where} {more}
        {where} {more} please
        {where} please {more}
        {more} also {where}
        {more} - {where}
        {more} @ {where}
        {more} (position: {where})
        add {where}: {more}
        place({more}, {where})
        still need {more} {where}
        oh and {more} {where}
        also {more} {where}
        now {more} {where}
        next: {more} {where}
        {more} wanted {where}
        {more} to go {where}
        {more} to be added {where}
        {more} should appear {where}
        {more} could go {where}
        {more} would look good {where}
        {more} would fit {where}
        {more} might be nice {where}
        {where} there should be {more}
        {where} there could be {more}
        {where} we need {more}
        {where} you can add {more}
        can you add {more} {where}?
        could you put {more} {where}?
        can I get {more} {where}?
        may I have {more} {where}?
        will you draw {more} {where} for me?
        would you place {more} {where}, please?
        shall we put {more} {where}?
        why not put {more} {where}?
        what about {more} {where}?
        what if there were {more} {where}?
        I need {more} {where}
        I want to add {more} {where}
        I want to see {more} {where}
        I'd like you to put {more} {where}
        I'd love {more} {where}
        I'd like to add {more}, preferably {where}
        let's put {more} {where}
        let's have {more} {where}
        we should have {more} {where}
        we could use {more} {where}
        you forgot {more} {where}
        the customer asked for {more}, and they'd like that {where}
        the gap {where} is begging for {more}
        {more} in addition, {where}
        {more} would be perfect {where}
        {where} and nowhere else, {more}
        {where} looks empty to me, so {more}
        {where}? {more}!
        where do I want {more}? {where}
        where can {more} go? {where} of course
        I want you to add {more} {where}
        I was hoping to see {more} {where}
        I think {more} should go {where}
        could you draw {more} {where} for me?
        would you mind adding {more} {where}?
        will there be {more} {where}? I'd like that
        is there room {where}? then draw {more}
        you can put {more} {where}
        you missed a bit {where}, it needs {more}
        we'd like {more} {where}
        the picture still lacks {more} {where}
        this scene wants {more} {where}
        mum, can I have {more} {where}
        for my counting worksheet I need {more} {where}
        there has to be {more} {where}
        to balance the picture, add {more} {where}
        not done yet, {more} {where}
        abracadabra, {more} {where}
        the more the merrier, so {more} {where}
        that dull patch {where} could do with {more}
        what this lacks is {more} {where}
        my brother keeps begging for {more} {where}
        {more} and then I'm happy, but do put that {where}
        it's lopsided, {more} {where} would even it out
        since there's still space {where}, I'd like {more} there
        look {where}, that's where {more} should be
        revision note: {more} {where}
        {where} nothing is going on yet, {more} would help
        could the picture be extended by {more} {where}?
        who wouldn't want {more} {where}? please draw that
        I've left some room {where}, and now I want {more} in it
        I like how it turned out, so next I'd like {more} {where}
        I can't draw that myself, so could you put in {more} for me {where}?
        when I look {where} I can't help wanting {more}
        because it looks unbalanced, I'd ask for {more} {where}
        my customer noticed the gap {where} and wants {more} there
        could I trouble you to go on and paint {more} {where}?
        it would be very kind of you to add {more} {where}
        you were asked for {more} {where}, so please get on with it
        the last thing on my list is to have {more} put in {where}
        once there are {more} {where}, we can print it
        imagine {more} {where}, because that's how I need it
        we haven't got enough of them yet, so I'd put {more} {where}
        hey, you're good at this, may I get {more} {where}?
        for my birthday I wish for {more} {where}
        the final touch is {more} {where}, then I'll frame it
        somebody forgot {more} {where} and we have to put that in now
        what a waste of space {where}! draw {more} there
        it's the spot {where} that bothers me, it should have {more}
        the quest giver demands {more} {where}
        open the toolbox again and get {more} to go {where}
        either I'm blind or it lacks {more} {where}, please put that in
        the bit {where} can hold {more}, so why don't you paint that
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
        {a} altogether please
        {number} {kinds} in total
        {kinds}, {number} in total
        add {kinds}, total {number}
        more {kinds}, total {number}
        {kinds} += until {number}
        while count({kinds}) < {number}: add
        {kinds} count: raise to {number}
        I want {a} in total
        I want more {kinds}, {number} in total
        I want there to be {a} overall
        I need {a} altogether
        I'd like {a} in total
        I'd like to see {a} in total
        I'd like more {kinds} until we have {number}
        I'm looking for {a} in total
        I'm missing some {kinds}, I should have {number}
        I don't have enough {kinds}, I need {number}
        I was promised {a} in all, please add what is missing
        can you make it {a} in total?
        can you add {kinds} until there are {number}?
        can I get {a} altogether?
        could we have enough {kinds} to make {number}?
        could there be {a} in total?
        will you add more {kinds}, so that I have {number}?
        may we have {a} all told?
        shall we make it {a} in total?
        why not make it {a} in total?
        what about {a} altogether?
        what if we had {a} in total?
        how do I get to {a} in total?
        how many {kinds} are missing to {number}? add those
        let's make it {a} in total
        let's have {a} in total
        we need {a} altogether
        we want {number} {kinds} in total, old ones included
        you should add {kinds} until there are {number}
        there have to be {a} in total
        there must be {a} altogether
        it takes {a} in total to finish the quest, so add what's lacking
        for counting practice the children need {a} in all
        we're not at {number} {kinds} yet, keep adding
        {a} is the total I'm after, so top them up
        I ordered {number} {kinds} and this is less, draw the remaining ones
        these {kinds} look lonely, give them company until they're {number}
        however few {kinds} we've got now, it should become {number}
        {a} in total pls
        {a} when you're done adding
        {a}, counting the ones in it now
        {a}, existing ones included
        {kinds}: top up to {number}
        {kinds}: fill to {number}
        {kinds} now too few, need {number} total
        more {kinds} so it's {number}
        more {kinds} = {number} total
        sum of {kinds}: {number}
        desired total of {kinds}: {number}
        grand total: {a}
        {number} is the total number of {kinds} I want
        {number} is how many {kinds} we should have after adding
        could you get the {kinds} up to {number}?
        could you fill up the {kinds} to {number}?
        can you top up the {kinds} to {number}?
        can u make the {kinds} {number} total
        would you add enough {kinds} to make {number}?
        would you mind adding {kinds} until there are {number}?
        will you keep drawing {kinds} until it makes {number}?
        are there {number} {kinds} yet? if not, add until there are
        is it {a} yet? keep adding till it is
        I want the number of {kinds} to go up to {number}
        I want the total of {kinds} to be {number}
        I'd like the {kinds} topped up to {number}
        I'd like to end up with {a}, so add as needed
        I need the {kinds} brought up to {number}
        I only see a few {kinds}, there should be {number} all in all
        I already have some {kinds}, add the others to make {number}
        I've got some {kinds} already but not {number}, please fill up
        I don't know how many {kinds} to add, I just want {number} in the end
        I can't be bothered to count, just add {kinds} until it's {number}
        we're collecting {kinds} and the goal is {number}, add what's missing
        we should get the {kinds} up to {number}
        let's bring it up to {a}
        let's keep adding {kinds} until there are {number}
        you can stop adding {kinds} when there are {number}
        you have to add {kinds} till is {number}
        there need to be {a} in total
        there could be more {kinds}, {number} in total would be perfect
        there are some {kinds} missing, it's supposed to be {number} in all
        it only works with {a} in total, so draw the rest
        the total should be {a}
        the {kinds} need to be topped up to {number}
        the {kinds} should go up to {number}
        a full pack is {number} {kinds}, mine isn't full, please complete it
        for my advent picture I need {number} {kinds} in all, add those we lack
        if there are fewer {kinds} than {number}, draw what's missing
        however you get there, I want {a} in total
        we need the full {number}, and there aren't so many {kinds} yet
        the headcount of {kinds} should read {number}, so draw new ones
        new + old = {a}
        my puzzle wants {number} {kinds} all told, so please fill up
        {kinds}, the old and the new ones together: {number}
        it would be very kind of you to add {kinds} until we have {number}
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
        {what} not wanted
        {what} gotta go
        no {what}
        lose: {what}
        to delete: {what}
        erase this: {what}
        out with {what}
        off with {what}
        enough of {what}
        goodbye {what}
        adios {what}
        {what} no more
        {what} outta there
        {what} ugly, delete
        {what} too distracting, take out
        {what} in the way, rub out
        {what}? bin
        {what}? not for me, delete
        {what} -> delete
        delete({what})
        {what}: hidden
        {what}: opacity 0%
        can you remove {what}?
        could you delete {what} for me?
        can {what} be removed?
        will you please take {what} out?
        would you get rid of {what} please?
        may I have this without {what}?
        might we do without {what}?
        shall we lose {what}?
        why not delete {what}?
        what if {what} weren't there?
        is there a button for removing {what}?
        is there some way to make {what} vanish?
        does this app know how to delete {what}? then do
        who needs {what}?
        I'd like you to remove {what}
        I need to get rid of {what}
        I'm trying to remove {what}
        I don't like {what}, take away
        I don't want {what}
        I don't want to see {what} any more
        I can't stand {what} in this photo
        I never asked for {what}
        I forgot to delete {what}, can you?
        I'm done with {what}
        I'd prefer this photo without {what}
        I could do without {what}
        I'd be grateful if {what} could be removed
        I hope you can take {what} out
        we should lose {what}
        let's get rid of {what}
        let's drop {what}
        let's do this without {what}
        you can delete {what}
        you may take {what} away now
        you forgot to remove {what}
        please no {what}
        mum says {what} can't stay
        the client wants {what} removed
        the buyers don't want {what} in the listing photo
        {what} can't stay
        {what} shouldn't be here
        {what} won't be needed
        {what} to be deleted
        {what} might as well go
        {what} could be taken away
        {what} ruined my photo, can you erase?
        all stays except {what}
        after editing, {what} should be absent
        once {what} goes, the picture will be fine
        with {what} out of the way it would be perfect
        if you can, make it so there isn't {what} in the shot
        remove what? {what}
        the thing I want erased: {what}
        {what} out please
        {what} gone
        {what} gone?
        {what} remove
        {what} removed please
        {what} delete pls
        {what}? remove
        {what}? no thanks
        {what}? don't want
        {what}: no
        {what}: delete
        {what}: erase
        {what} bye
        {what} should not be there
        {what} must disappear
        {what} must not be visible
        {what} has to go
        {what} needs to go
        {what} needs to be removed
        {what} needs deleting
        {what} could go
        {what} will have to go
        {what} doesn't belong here
        {what} shouldn't show up
        same without {what}
        the same picture without {what}
        the picture without {what} please
        no {what} in the picture
        no {what}, thank you
        not {what}, that has to go
        everything except {what}
        all but {what} can stay
        nothing where {what} is now
        remove: {what}
        please delete {what} from it
        I want {what} out
        I want {what} to disappear
        I want no {what}
        I want to delete {what}
        I need {what} removed for the advert
        I need the picture without {what}
        I'd like {what} gone
        I'd like this without {what}
        I'd like to see it without {what}
        I'd like to take {what} out
        I'd remove {what}
        I don't need {what}
        I don't want {what} here
        I don't want {what} in my picture
        I hate {what}, take that out
        I like everything except {what}, delete that
        I like it better without {what}
        I wish {what} would go away
        I wish {what} wasn't there
        I think it's better without {what}
        we don't need {what}
        we need {what} to be gone before I post this
        let's remove {what}
        let's take {what} out
        let's see it without {what}
        can you delete {what}?
        can you get rid of {what}?
        can you make {what} disappear?
        can you do it without {what}?
        can I have it without {what}?
        can we take {what} away?
        can {what} go?
        can {what} be deleted please?
        could you remove {what}?
        could you get {what} out of there?
        could you leave {what} out?
        could {what} be removed?
        will you remove {what} for me?
        would you take {what} away please?
        are you able to remove {what}?
        is it possible to remove {what}?
        do you mind taking {what} out?
        does {what} have to be there? take it out
        how do I remove {what}?
        how do you get {what} out of the picture?
        what would it be like without {what}?
        what if there was no {what}?
        how about no {what}?
        why is there {what}? remove please
        why don't you delete {what}?
        isn't it better without {what}?
        it's better without {what}
        it would be nicer without {what}
        there shouldn't be {what}
        there should be no {what} in this
        the photo is good but {what} has to go
        the picture would be better without {what}
        my ex bought {what}, so get that out of my photo
        mum wants {what} gone
        the customer doesn't want {what}
        we've sold {what}, so take that out of the photo
        somebody please take {what} away
        if possible without {what}
        {what} out now
        {what} spoils it, away please
        {what} is an eyesore, get that gone
        {what} photobombed us, remove
        {what} steals the show, out
        {what} isn't mine, so take that out
        {what} fired
        {what}... poof
        {what}, shoo
        {what} go bye-bye
        hasta la vista {what}
        I could swear {what} wasn't there when I took this, erase
        I want everything but {what}
        I'd pay to have {what} gone
        um {what}, yeah, can that come out
        the landlord took {what} down, so the photo shouldn't have that
        less is more, so {what} out of there
        all I see is {what}, please delete that
        too bad about {what} in the shot, edit out please
        the children must not see {what}, take away please
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
        remove: {some}
        {some} not needed
        {some}? delete
        {some} -> bin
        {some}: hidden
        delete({some})
        out with {some}
        off with {some}
        {some} gotta go
        {some} too much
        {some}, take away thx
        just {some} out, others stay
        can you remove {some}?
        could you delete {some} for me?
        can {some} be removed?
        will you get rid of {some}?
        may I have this without {some}?
        shall we lose {some}?
        should we maybe take away {some}?
        why not drop {some}?
        what if {some} weren't there?
        what would it be like without {some}?
        I want to remove {some}
        I want you to delete {some}
        I need {some} deleted
        I'd like to get rid of {some}
        I don't want {some}
        I only want {some} removed, not everything
        I could do without {some}
        I'd prefer it with {some} gone
        I'd be glad to see {some} leave
        I meant to delete {some}, can you do that?
        let's get rid of {some}
        let's lose {some}
        we should take out {some}
        you can delete {some}
        you can have {some} back, I've got too many
        {some} should be taken out
        {some} might as well go
        {some} can't stay
        I only need help with removing {some}, the other ones look fine
        with {some} out of the way we could see more
        once {some} vanish I'll be happy
        the level is too easy, so {some} must be cleared
        for my maths lesson I need {some} taken away
        granny finds it crowded, so please rub {some} off
        {some} - gone please
        {some} would be better gone
        {some} would have to go
        {some} won't be needed
        {some}? out
        {some}? don't need
        objects to delete = {some}
        cleanup: {some}
        remove request: {some}
        time for {some} to go
        is there a way to erase {some}?
        does it look better without {some}? take that out
        do you mind if {some} leave the picture?
        who wants {some}? not me, delete
        what do I want gone? {some}
        which ones should you delete? {some}
        I want to lose {some}
        I'd love for {some} to be gone
        I'd be better off without {some}
        I'm trying to get rid of {some}
        I'm tired of {some}, take that away
        I think {some} should go
        I think it looks better if you take out {some}
        I can spare {some}, take that away
        I no want {some}, you delete
        I hope you can erase {some}
        we have to get rid of {some}
        we don't need {some} in here
        you can throw {some} out, but not all
        it needs {some} gone
        it's overcrowded, so off with {some}
        there are a lot, you can delete {some}
        there shouldn't be {some} in there
        my mum thinks {some} should be taken out
        for the puzzle I need the picture with {some} missing
        when {some} have gone, the shot will be less crowded
        to tidy up, remove {some}
        I must have been too generous, so please take {some} away again
        the picture has become too full for a postcard, so {some} should be erased
        it would be very kind of you to make {some} vanish
        my little brother rubbed {some} out with his finger, do that for real
        granddad only ever saw the others there, so {some} have to be removed
        in the real place you don't see {some}, so delete that from my photo
        since we want to see the background, {some} should be out of the way
        the buyers only asked for what's left when {some} are gone, so delete that
        I know I asked for so many, but now I'd like to have {some} taken off again
        you can do magic, right? make {some} go away
        the boss looked at it and said {some} would have to be cut out
        poof, {some} gone
        it's a sad farewell, but {some} will have to leave this picture
        what bugs me is {some}, so could you get that out
        I photographed too much, {some} shouldn't be visible
        my eye keeps getting stuck on {some}, so hide that
        either {some} go or I'm not printing this
        the puzzle is to spot the difference, so {some} should be missing in this copy
        less is more, that's why I'd delete {some}
        may {some} rest in peace, I mean delete that
        nobody ordered {some}, please take that off again
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
        only {left} please
        only {left}, not all
        {left}, that's enough
        {left} and that's it
        {left} max
        {left}, others delete
        keep: {left}
        {kinds} max {number}
        {kinds} <= {number}
        max({kinds}) = {number}
        {number} {kinds} only
        only {number} {kinds} to stay, thx
        I want only {left}
        I want just {left} to remain
        I want to keep {left}, the others should go
        I only need {left}
        I'd like only {left}
        I'd like to keep just {left}
        I'd like fewer {kinds}, say {number}
        I need the {kinds} reduced to {number}
        I don't want more than {left}
        I don't need so many {kinds}, {number} is enough
        I have too many {kinds}, please keep {number}
        I asked for {left}, not for so many
        I meant {left}, not all these {kinds}
        can I have only {left}?
        can you keep just {left}?
        can you delete the {kinds} but leave {number}?
        could there be just {left}?
        could we cut the number of {kinds} to {number}?
        may just {left} stay?
        should we keep only {left}?
        will you leave {left} and take the rest away?
        why not leave just {left}?
        what if there were only {left}?
        isn't {number} enough? please delete the other {kinds}
        do we need all those {kinds}? keep {number}
        how about keeping only {left}?
        let's keep only {left}
        let's have fewer {kinds}, {number} of them
        we only want {left}, the others can leave
        we should stick to {left}, so erase the surplus
        you can delete {kinds} as long as {number} remain
        nothing but {left}, with the other {kinds} removed
        there must be no more than {number} of the {kinds} left
        in the exam picture the pupils should find {left}, not more
        {left} stay, others go
        {left} to stay, rest to go
        {left} is plenty, lose the rest
        {left} can remain, delete the surplus
        {left}, not more, remove others
        {left} would look better than so many
        no more than {number} {kinds} pls
        not all those {kinds}, only {number}
        at most {left}
        fewer {kinds} ({number} max)
        all {kinds} away but {number}
        all {kinds} gone, except {number}
        {kinds} left after edit = {number}
        too many {kinds}! I said {number}!
        can you erase all {kinds} but {number}?
        could you thin out the {kinds} to {number}?
        will there be just {left} if I ask you nicely?
        is {left} okay? then take the others out
        why so many {kinds}? leave {number}
        how many {kinds} should stay? just {number}
        how many {kinds} do we need? {number}, so delete the others
        what if we kept just {left}?
        which can stay? {left}, no more
        I want all but {number} of the {kinds} gone
        I want all {kinds} removed except {number}
        I'd like all {kinds} but {number} to disappear
        I'd like there to be only {left}
        I'd like the {kinds} cut back to {number}
        I'd be happy with just {left}
        I see loads of {kinds}, I'd like to see just {number}
        I'm only keeping {left}, get rid of the others
        let's cut the {kinds} down to {number}
        you may keep {left}, but delete the rest
        we only have space for {left}, so erase the others
        there are too many {kinds}, there should be only {number}
        the {kinds} should be down to {number}
        the {kinds} need thinning, stop at {number}
        the others distract from it, so I'd like just {left}
        my shop ad should show just {left}, please erase the extra ones
        mummy says I can only have {left}
        the song says {number}, so delete {kinds} until that many are left
        I must have been too generous with the {kinds}, please leave only {number}
        we counted the {kinds} and there are too many, only {number} are allowed to stay
        grandpa can't cope with so many {kinds}, leave him {number}
        in the real place you only see {left}, so delete the ones that are too many
        my teacher wants to see {left} in the picture and will mark down any others
        after you've removed the extra {kinds}, {number} should still be there
        survivors: {left}
        less is more, so of all those {kinds} only {number} should stay
        either you leave {left} only or I'm not printing this
        the {kinds} may be pretty, but {number} will have to do, so delete the others
        what bugs me is how many {kinds} there are, please leave just {number}
        imagine {left} and none of the other {kinds}, that's what I want
        it's a sad farewell for all {kinds} but {number}
        the crowd of {kinds} should shrink until {number} remain
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
        {every}: remove
        remove: {every}
        {every} not wanted
        not one of the {kinds}, pls
        never any {kinds} in this one
        delete({every})
        count({kinds}) = 0
        {kinds}: none
        {kinds}: delete all
        {kinds} x 0
        {every} -> bin
        out with {every}
        off with {every}
        goodbye {every}
        no {kinds} please
        no {kinds} here
        no {kinds} anywhere
        can you remove {every}?
        could you delete {every}, please?
        can {every} be removed?
        will you take {every} out?
        may I have it without any {kinds}?
        shall we get rid of {every}?
        why are there {kinds}? remove them all
        what if {every} were gone?
        who ordered {kinds}? delete all
        is there a way to delete {every} at once?
        I want no {kinds}
        I want {every} gone
        I want to remove {every}
        I need {every} deleted
        I don't want {kinds}
        I don't want any {kinds} in my picture
        I don't like the {kinds}, delete all of them
        I never asked for any {kinds}
        I'd like to get rid of {every}
        I'd like {every} to go
        I'd prefer no {kinds}
        I can't use the {kinds}, please take all of them off
        let's get rid of {every}
        let's have no {kinds}
        we don't need any {kinds}
        you can delete {every}
        there are {kinds} in it, there should be none
        there must be no {kinds} left
        it would be better with no {kinds}
        once {every} vanish, I can sell the picture
        {every} must vanish
        {every} to be erased please
        {every} -> delete
        all the {kinds} out
        none of the {kinds} please
        not a single one of those {kinds}
        no {kinds}, not one
        {kinds} free please
        {kinds} off, all
        {kinds} -> 0
        {kinds}: off
        {kinds}? delete every one
        hide: {every}
        exclude: {kinds}, all
        can I have it without {kinds}?
        can I have no {kinds} in this?
        can we have zero {kinds}?
        would it be possible to have no {kinds}?
        is there a version without any {kinds}? I want that
        do there have to be {kinds}? I'd rather have none
        I hate the {kinds}, take them all out
        I want a picture with no {kinds}
        I want all of the {kinds} out
        I want not one of the {kinds} left
        I'd like it without any {kinds}
        I'd like there to be no {kinds}
        I don't want even one of the {kinds}
        I shouldn't see any {kinds} any more
        I've had enough of the {kinds}, delete all of them
        I'm allergic to {kinds}, delete each one
        let's see it with no {kinds}
        you have to delete all, I mean all the {kinds}
        there should be no {kinds}
        this place never had {kinds}, so erase every single one
        the {kinds} spoil it, get every one of them out
        the {kinds} must go, all without exception
        my customer won't buy it with {kinds} in it, so remove all of them
        the picture looks cleaner without any {kinds}
        in the real place there aren't any {kinds}, so delete all you see
        grandma can't stand {kinds}, please don't leave a single one
        once the last of the {kinds} is gone, I'll be satisfied
        the teacher said no {kinds} allowed, so all of them must be rubbed out
        all these {kinds} distract from it, I want every last one taken off
        I thought I'd like {kinds} in there but I don't, so take them all out
        half measures won't do, I need all of the {kinds} gone
        the {kinds} got into my photo by accident and I want all of them out
        poof, {every} gone
        either {every} leave or I'm not printing this
        it's a sad farewell, but {every} must leave the picture
        my eyes hurt from all the {kinds}, please erase each one
        nobody ordered {kinds}, please take all of them off again
        someone went crazy with the {kinds}, undo that by deleting the lot
        the judges don't allow {kinds}, so get rid of all of them for me
        count the {kinds} after you've finished and it should be nil
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
        {what} now {a}
        {what} replaced by {a}
        {what} turned into {a}
        no {what}, {a} instead
        not {what}! {a}!
        s/{what}/{a}/
        replace({what}, {a})
        ctrl+H: {what}, {a}
        find: {what}, replace with: {a}
        before: {what}, after: {a}
        was: {what}, should be: {a}
        {what} (should be {a})
        {what} should turn into {a}
        {what} should be replaced with {a}
        {what} must be swapped out for {a}
        {what} needs replacing with {a}
        {what} goes and {a} comes in the same place
        {a} should replace {what}
        {a} goes where {what} used to be
        {a} has to go in the place of {what}
        I want {what} to be {a}
        I want {what} changed to {a}
        I'd like to replace {what} with {a}
        I need {what} turned into {a}
        I need {a} there instead of {what}
        I would rather see {a} than {what}
        I'd swap {what} for {a} if I were you
        I prefer {a} to {what}, can you switch that?
        I asked for {a} and you gave me {what}
        I said {a}, why do I have {what}?
        I wish {what} would turn into {a}
        I wish I had {a} instead of {what}
        I hate {what}, make it {a}
        I think {a} might work better than {what}, let's exchange them
        I changed my mind about {what}, I want {a} there
        can you change {what} to {a}?
        can I have {a} instead of {what}?
        can we swap out {what} for {a}?
        could you replace {what} with {a} for me?
        could we have {a} in the place where I see {what}?
        may I have {a} where you have {what}?
        might {what} be turned into {a}?
        must we have {what}? {a} would be a good replacement
        why {what}? why not {a}?
        what about {a} instead of {what}?
        how about turning {what} into {a}?
        do you have {a} to put in instead of {what}?
        would {a} work in place of {what}? try it
        shouldn't {what} be {a}?
        mommy said {what} can turn into {a}
        for my shop I need {a} where {what} now stands
        since we sold {what}, show {a} there instead
        in class we said {a}, so {what} should change into that
        as lovely as {what} may be, I had {a} in mind for that spot
        it'd be funny if {what} suddenly turned into {a}
        the only change: {a} instead of {what}
        me want {a}, not {what}
        please to make from {what} {a}
        so boring, {what}! turn that into {a}
        next version: {what} out and {a} in its place
        let's replace {what} with {a}
        when I look where {what} used to be, I'd like to find {a}
        my boss can't stand {what} and wants {a} in exactly that place
        sorry to be a pain, but could {what} be switched out for {a}?
        if you can turn {what} into {a} I'll give you five stars
        instead of looking at {what} I would like to be looking at {a}
        oops, I put {what} there, I really meant to put {a}
        the teacher wants us to exchange {what} for {a}
        {what}? no way, dude, gotta be {a} in that spot
        unless it's too much trouble, I'd have {a} where {what} now sits
        what I see is {what}, what I want to see there is {a}
        I was hoping for {a} where you went with {what}
        {a} instead of {what} please
        {a} where {what} was
        {a} there, not {what}
        {a}. not {what}
        {a} in, {what} out
        {a} over {what}, complete replacement
        {a} replaces {what}
        {a} in that spot, no {what}
        {a} please where I now have {what}
        {what}, but make it {a}
        {what} swapped for {a}
        {what}? {a}!
        {what}? more like {a}
        {what}, turn into {a}
        {what} off, {a} on
        {what} -> swap -> {a}
        {what} ==> {a} (same position)
        {what} was a placeholder for {a}
        {what} will be {a}
        {what} could be {a}
        {what} must be {a}
        {what} has to be {a}
        {what} needs to turn into {a}
        {what} needs to go and {a} needs to come in the same spot
        {what} would be better as {a}
        {what} might as well be {a}, so change that
        replacement for {what}: {a}
        alternative to {what}: {a}
        swap: {what} with {a}
        change: {what} into {a}
        I want {a} where {what} is
        I want {a} in the place of {what}
        I don't like {what}, can I get {a} there?
        I'd like {a} instead of {what}
        I'd like you to turn {what} into {a}
        I'd love it if {what} turned into {a}
        I need {what} replaced, {a} would do nicely
        I need to swap {what} for {a}
        I'm replacing {what} with {a}
        I'm sick of {what}, give me {a} in that spot
        I was going to have {a} where {what} is now
        I thought it would be {a}, not {what}, so switch
        I told you {a}, you heard {what}
        can you turn {what} into {a}?
        can you make {a} out of {what}?
        can you put {a} where {what} is?
        can you use {a} instead of {what}?
        can {a} replace {what}?
        can we get {a} in place of {what}?
        could you transform {what} into {a} please?
        could {what} turn into {a}?
        could I swap {what} for {a}?
        will you change {what} into {a}?
        would you put {a} in place of {what}?
        would you please replace {what} by {a}?
        may {a} take the place of {what}?
        is there a way to change {what} to {a}?
        are you able to make {what} become {a}?
        do you mind replacing {what} with {a}?
        what would it look like with {a} instead of {what}?
        what if you put {a} where {what} is?
        why do I see {what}? I wanted {a} there
        how do I replace {what} with {a}?
        how would {a} look in place of {what}?
        shall we put {a} in the place of {what}?
        let's have {a} instead of {what}
        let's turn {what} into {a}
        let's try {a} in the spot of {what}
        we want {a} in the place of {what}
        we're switching {what} to {a} for the new catalogue
        my mum prefers {a} to {what} in that place
        my customer ordered {a}, the photo has {what}, please swap
        the script calls for {a} where we have {what}
        the plan is to replace {what} with {a}
        there should be {a} where {what} is
        there was {what}, now there must be {a} on the same place
        it should be {a}, not {what}
        it would be nicer with {a} in place of {what}
        if possible {a} instead of {what}
        first there was {what} and then, poof, {a}
        maybe {a} in place of {what}?
        the spot with {what} needs {a} instead
        the fairy turns {what} into {a}, show that please
        one, two, three and {what} has turned into {a}
        sorry, wrong thing! not {what}, {a}
        {what} is so last year, {a} in there now
        {a} spawns where {what} was
        plot twist: {what} is now {a}
        {a} would fit better there than {what}
        {a} will be standing in for {what}
        the landlord swapped {what} for {a}, the photo should show that
        um so {what}, yeah, that should, like, turn into {a}
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
        {colour}: {what}
        {colour} {what}, new colour only
        {what}: {colour} pls
        {what} colour: {colour}
        {what}, make the colour {colour}
        {what}.colour = {colour}
        {what} ({colour})
        recolour: {what}, {colour}
        fill({what}, {colour})
        new paint for {what}: {colour}
        {what} should have {a_colour} colour
        {what} should turn {colour} now
        {what} might look good in {colour}, try it
        {what} would look so cute in {colour}
        I want {what} {colour}
        I like {colour} better for {what}
        I'd like the colour of {what} to be {colour}
        I'd like to paint {what} {colour}
        I'm thinking {colour} for {what}
        I'd go with {colour} for {what}
        I said {colour}, so why did you not do {what} like that?
        I hope {what} can be made {colour}
        can you make {what} {colour}?
        can we paint {what} {colour}?
        could {what} be {colour} instead?
        may {what} be {colour}?
        do you have {what} in {colour}?
        do you do {what} in {colour}? if so, go for that
        why not make {what} {colour}?
        why not {colour} for {what}?
        shouldn't {what} be {colour}?
        would {what} look good in {colour}? let's see
        what colour for {what}? {colour}, I'd say
        me want {what} be {colour}
        pretty please can {what} be {colour}
        in my team we wear {colour}, so {what} must be that colour too
        customers want {what} in {colour}
        our school colour is {colour}, so let {what} have it
        the colour I'd choose for {what} is {colour}
        the colour of {what} is off, {colour} would be right
        as soon as {what} turns {colour} I'll be happy
        let's go {colour} on {what}
        only the colour of {what} changes, it becomes {colour}
        if it isn't too much to ask, I would love {what} in {colour}
        when I open the picture again I want to see {what} in {colour}
        I ordered {what} in {colour} but that isn't what I see here
        my grandson says that {what} ought to be painted {colour}
        why on earth did you paint {what} like that? I wanted {colour}
        instead of the present colour of {what} I'd like to see {colour}
        in my head {what} always looked {colour}, can you do that?
        the thing is, I need {what} to come in {colour} for the flyer
        I don't mind {what} being there but the colour has to be {colour}
        would you be able to get the colour of {what} over to {colour}?
        dude, {what} would look so sick if you made it all {colour}
        somebody has to paint {what} {colour}, and I guess that's you
        I can't sell {what} in this colour, people are only buying {colour}
        of all the colours in the box I'd take {colour} to paint {what}
        okay so next thing, {what}, um, I want that to be {colour}
        anything would be better than the colour of {what} now, say {colour}
        it may sound odd, but I'd really like {what} to turn {colour}
        the one thing I'd touch is the colour of {what}: go with {colour}
        you can leave {what} where you put it, but paint it all {colour}
        let's make {what} {colour} so it stands out more
        what if you took {what} and just made it {colour}?
        hey there, can I get {what} in {colour} or would that be too hard?
        up to now {what} had a different colour, from now on it's {colour}
        I can picture {what} so well in {colour}, please make that happen
        she'd be thrilled if {what} turned out {colour}
        as a kid I always painted {what} {colour}, so let's do that here
        the more I look at {what}, the more I want it painted {colour}
        {what} {colour}!
        {what}? {colour}!
        {what}? {colour}, please
        {what} but in {colour}
        {what} coloured {colour}
        {what} recoloured to {colour}
        {what} make {colour}
        {what} colour {colour}
        {what} color = {colour}
        {what} should come in {colour}
        {what} must become {colour}
        {what} could be {colour}
        {what} would be nicer in {colour}
        {what} needs {colour} paint
        {what} needs some {colour}
        {what} looks better in {colour}
        {what} looks wrong, it should be {colour}
        {what} got the wrong colour, I need {colour}
        {colour} {what}?
        {colour} for {what} would be nice
        {colour}, not the old colour, on {what}
        {colour} is what {what} needs
        {colour} is the right colour for {what}
        {colour} would be a better colour for {what}
        {colour} goes on {what}
        {a_colour} colour for {what}
        {a_colour} coat of paint for {what}
        {a_colour} shade on {what}
        I want the colour of {what} to be {colour}
        I want to paint {what} {colour}
        I want {colour} for {what}
        I need {what} in {colour}
        I need {colour} on {what}
        I'd like {what} in {colour}
        I'd like {a_colour} colour on {what}
        I'd like {colour} better on {what}
        I'd paint {what} {colour}
        I prefer {what} in {colour}
        I prefer {colour} on {what}
        I love {colour}, can {what} have that colour?
        I wish {what} were {colour}
        I think {what} should be {colour}
        we want {what} painted {colour}
        we're repainting {what}, {colour} this time
        let's paint {what} {colour}
        let's have {what} in {colour}
        let's try {colour} on {what}
        can you colour {what} {colour}?
        can you paint {what} {colour} please?
        can you change {what} to {colour}?
        can I have {what} in {colour}?
        could you paint {what} in {colour} for me?
        could you change the colour of {what} to {colour}?
        could I get {what} {colour}?
        could {what} have {a_colour} colour?
        would you colour {what} {colour} for me?
        would {what} be prettier in {colour}? let me see
        does {what} come in {colour}? I'd like that
        is it possible to paint {what} {colour}?
        what if {what} was {colour}?
        what if you painted {what} {colour}?
        how about {colour} for {what}?
        how do I make {what} {colour}?
        how does {what} look in {colour}?
        isn't {what} meant to be {colour}?
        why isn't {what} {colour}?
        it should say {colour} when you ask for the colour of {what}
        the colour of {what} must change to {colour}
        the right colour for {what} is {colour}
        the paint for {what}: {colour}
        the buyer would take {what} if only we had it in {colour}
        my mum likes {colour}, so {what} should be that
        my brother wants {what} {colour}
        new colour {colour} for {what}
        change colour: {what}, {colour}
        paint: {what} / {colour}
        no longer that colour for {what}, now {colour}
        please {what} {colour}
        {what} {colour} pls
        {colour} skin for {what}
        {what} unlocked in {colour}
        this season it is {colour}, so {what} gets that too
        princesses like {colour}, so {what} in that colour
        um {what}, can that be {colour}
        {what} isn't {colour} yet, sort that out
        the label says {what} comes in {colour}, please match that
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
        bigger {what}
        bigger {what} please
        I want {what} bigger
        can you make {what} bigger?
        could you enlarge {what} for me?
        can we go bigger with {what}?
        will you scale {what} up?
        {what} can be a bit bigger
        {what} may grow a little
        {what} might as well be one size larger
        why not make {what} a bit bigger?
        how about {what} a bit bigger?
        I would love to see {what} a bit bigger
        we want {what} to look bigger
        I need you to make {what} bigger
        {what} to be enlarged
        {what} up by one size
        {what} ++ size
        scale up: {what}
        scale of {what} > 1.0
        not quite right yet, {what} should be a bit bigger
        my shop visitors have to see {what} better, please enlarge it
        for the kids in the back row I need {what} larger
        it's {what} I want bigger
        the thing I want enlarged: {what}
        who can make {what} a bit bigger for me?
        dear computer, may {what} be a little larger, please?
        {what}, I'd like that bigger
        you could enlarge {what} a bit
        I've decided to have {what} a size larger
        just {what} bigger, nothing else
        what do I have to do to get {what} bigger?
        what I'd change: {what} one size larger
        growth for {what}
        please to enlarge {what}
        if you can, {what} a bit larger
        same spot, larger size: {what}
        let us see {what} in a bigger version
        looks good, but {what} bigger
        level up! {what} gets one size bigger
        yo {what} gotta be bigger
        make it bigger, {what} I mean
        I'd go one bigger on {what}
        I don't want a new one, only {what} bigger
        we had {what} this size, now we want it a bit bigger
        what would {what} look like a little larger? show me
        ok now {what} bigger
        {what} should come out larger in the next version
        bigger. {what}. a little
        enlargement of {what}
        {what} bigger please
        {what} bigger pls
        {what} 20% up in size
        a bit bigger, {what}
        please enlarge {what}
        more big {what}
        {what} plus one size
        scale({what}) = 1.25
        {what} need to grow
        {what} needs to get a bit bigger
        {what} has to grow a little
        {what} would look better bigger
        {what} would look nicer if a little larger
        {what} might be better off larger
        {what} could use a little more size
        {what} should grow
        {what} should go up one size
        {what} should have more size
        {what} must be bigger
        I want a bigger {what}
        I want {what} to grow
        I wanna have {what} bigger
        I would like to enlarge {what}
        I would make {what} a bit bigger
        I wish {what} was bigger
        I think {what} should be bigger
        I asked for {what}, but bigger than that
        my mum thinks {what} should be larger
        grandma wants to see {what} a little bigger
        we need {what} bigger for the poster
        can you scale {what} up a little?
        can {what} grow?
        can I have {what} bigger?
        could you increase the size of {what}?
        could we see {what} a bit larger?
        would {what} look good bigger? try it
        what about a larger size for {what}?
        too small still, make {what} bigger
        {what} too small, go bigger
        it's too small, {what} I mean, so enlarge it
        when you get to {what}, add a little size
        if only {what} was a bit bigger
        {what} ^ one size
        {what} buff, size +1
        {what} but a bit bigger
        there's room, so let {what} be larger
        grow {what} for me, would you?
        whoever sees this, {what} should gain a little size
        a growth spurt for {what}, please
        did you shrink {what}? I want it a bit bigger
        teacher says {what} must be drawn bigger
        me want {what} bigger
        {what}, W and H up a bit
        {what} deserves a slightly larger size
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
        smaller {what}
        smaller {what} please
        I want {what} smaller
        can you make {what} smaller?
        could you shrink {what} for me?
        can we go smaller with {what}?
        will you scale {what} down?
        {what} can be a bit smaller
        {what} may shrink a little
        why not make {what} a bit smaller?
        how about {what} a bit smaller?
        I would love to see {what} a bit smaller
        we want {what} to look smaller
        I need you to make {what} smaller
        {what} to be made smaller
        {what} down by one size
        {what} -- size
        scale down: {what}
        scale of {what} < 1.0
        not quite right yet, {what} should be a bit smaller
        the text has to fit on the page too, so {what} a bit smaller please
        for my worksheet I need {what} in a slightly smaller size
        it's {what} I want smaller
        the thing I want shrunk: {what}
        who can make {what} a bit smaller for me?
        dear computer, may {what} be a little smaller, please?
        {what}, I'd like that smaller
        you could shrink {what} a bit
        I've decided to have {what} a size smaller
        just {what} smaller, nothing else
        what do I have to do to get {what} smaller?
        what I'd change: {what} one size smaller
        shrinkage for {what}
        please to reduce {what} in size
        if you can, {what} a bit smaller
        same spot, smaller size: {what}
        let us see {what} in a smaller version
        looks good, but {what} smaller
        nerf {what}, one size down
        yo {what} gotta be smaller
        make it smaller, {what} I mean
        I'd go one smaller on {what}
        I don't want it gone, only {what} smaller
        we had {what} this size, now we want it a bit smaller
        what would {what} look like a little smaller? show me
        ok now {what} smaller
        {what} should come out smaller in the next version
        smaller. {what}. a little
        less of a size for {what}, thank you
        {what} smaller please
        {what} less large please
        a bit smaller, {what}
        shrink: {what}
        please shrink {what}
        please make {what} a bit smaller
        {what} 20% down in size
        {what} minus one size
        scale({what}) = 0.8
        {what} need to shrink
        {what} needs less size
        {what} has to shrink a little
        {what} would look better smaller
        {what} would be nicer if not quite so big, shrink a bit
        {what} might be better off smaller
        {what} should shrink
        {what} should take up less room, a size smaller please
        {what} shouldn't be that big, a bit smaller please
        {what} doesn't have to be so big, go down a size
        {what} mustn't be so large, shrink it please
        {what} came out too big, I want it smaller
        {what} got too big, so down a size
        {what} too big, go smaller
        still too big, make {what} smaller
        a bit too much size on {what}, take some off
        I want a smaller {what}
        I want {what} to shrink
        I would like to shrink {what}
        I don't like {what} so big, please reduce the size
        I didn't want {what} this large, a little smaller
        I think {what} should be smaller
        I wish {what} was smaller
        I'd take {what} down a size
        my dad reckons {what} should be smaller
        me want {what} smaller
        can you scale {what} down a little?
        can {what} shrink?
        can I have {what} smaller?
        could you reduce the size of {what}?
        could {what} lose a little height and width?
        may {what} come down a size?
        must {what} be so big? make it smaller
        why so big, {what}? go smaller
        does {what} have to be this large? please shrink
        would it hurt to make {what} a little smaller?
        what about a smaller size for {what}?
        if only {what} was a bit smaller
        {what} but a bit smaller
        {what} v one size
        {what}, W and H down a bit
        {what} debuff, size -1
        shrink ray on {what}, one short zap
        there's not enough room, so let {what} be smaller
        {what} would benefit from a smaller size
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
        {what} huge
        {what} big
        huge {what}
        big big {what}
        really big {what} please
        giant {what} pls
        {what} XL
        {what} max size
        {what} as large as it goes
        {what} much much bigger
        {what}: size = max
        I want {what} huge
        I want {what} to be really big
        I need {what} to be enormous
        we want {what} giant
        can you make {what} huge?
        can I get {what} in extra large?
        could we have {what} really huge?
        will {what} go any bigger? as big as you can then
        how big can {what} get? go to the max
        how about {what} in a giant size?
        why not make {what} absolutely huge?
        may {what} be very, very big?
        {what} must be huge
        {what} might be gigantic for all I care, in fact do that
        {what} should look enormous
        {what} should be way bigger, like really big
        {what} will be a giant in my picture
        like King Kong, that big {what} should be
        {what} in boss size, super huge
        final boss mode: {what} gigantic
        {what} big like a mountain please
        I want everybody to gasp at how huge {what} got
        people should see {what} from a mile away, so make it gigantic
        for the billboard I need {what} super large
        it's going on a big sale poster, so {what} huge please
        big, no, bigger, no, really big: that's my {what}
        not big enough until {what} can't grow any more
        I'd love it if {what} turned out huge
        please {what}, large size
        large, please, for {what}
        the largest size for {what}, thank you
        I'll take {what} in large
        giant mode for {what}
        what a laugh it would be to have {what} this gigantic, go on
        I'd go very large with {what}
        to start with, {what} in a huge size
        can {what} be like a hundred times bigger, just giant?
        dear sir, I would wish {what} very large
        {what} too normal now, I want giant
        {what} in XXL
        {what}? huge!
        {what}: big, very big
        {what}: size L
        {what}.size = huge
        {what} to the max, size-wise
        {what} should be really large
        {what} should look huge
        {what} must be very big
        {what} has to be really big
        {what} needs to be very large
        {what} will be huge
        {what} would look awesome if huge
        {what} is not impressive yet, go gigantic
        enormous {what}
        very big {what}
        very large {what} please
        massive {what}
        mega {what}
        XXL {what}
        extra large for {what}
        maximum size for {what}
        size large for {what}
        huge, for {what}
        a huge size for {what} please
        a very big size for {what}
        I want {what} very big
        I want {what} really large
        I want {what} in size large
        I'd like {what} to be gigantic
        I'd like to have {what} in a very large size
        I'd love {what} really huge
        I need {what} in large
        I need {what} to look massive
        I think {what} should be huge
        I wish {what} was huge
        let's make {what} huge
        let's have {what} really big
        let's go giant with {what}
        can you make {what} really big?
        can you blow {what} up to a huge size?
        can I have {what} huge?
        can we have a giant version of {what}?
        can {what} be very large?
        could you make {what} very big?
        could you enlarge {what} a whole lot?
        will you make {what} huge?
        would you make {what} really large please?
        would {what} look good in huge?
        is it possible to get {what} huge?
        what if {what} was absolutely massive?
        how about {what} in large?
        how do I make {what} huge?
        why isn't {what} huge?
        the size of {what} should be huge
        it would be cool to see {what} huge
        my son says {what} should be huge, I mean monster huge
        mine must be the biggest of all, so {what} giant please
        please can {what} be huge
        {what} in titan size
        {what} enormous please
        {what} as big as a house, no, a castle
        I want {what} to look absolutely monumental
        {what} looks puny, I want a colossus
        size does matter, so {what} gigantic
        um {what}, can that be, like, super huge
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
        {what} tiny
        {what} small
        tiny {what}
        small small {what}
        really small {what} please
        micro {what} pls
        {what} XS
        {what} min size
        {what} as small as it goes
        {what} much much smaller
        {what}: size = min
        I want {what} tiny
        I want {what} to be really small
        I need {what} to be minuscule
        we want {what} teeny tiny
        can you make {what} tiny?
        can I get {what} in extra small?
        could we have {what} really tiny?
        will {what} go any smaller? as small as you can then
        how small can {what} get? go to the minimum
        how about {what} in a tiny size?
        why not make {what} absolutely tiny?
        may {what} be very, very small?
        {what} should look teeny
        {what} should be way smaller, like really small
        {what} will be a miniature in my picture
        like an ant, that small {what} should be
        {what} in pixie size, super tiny
        mini boss mode: {what} teensy
        {what} small like a mouse please
        I want people to search for {what}, so make it tiny
        for my hidden-object game I need {what} super small
        it goes on a keyring, so {what} really tiny please
        small, no, smaller, no, really small: that's my {what}
        not small enough until {what} can't shrink any more
        I'd love it if {what} turned out tiny
        imagine {what} as small as a bean, that's what I want
        please {what}, small size
        small, please, for {what}
        the smallest size for {what}, thank you
        I'll take {what} in small
        dollhouse mode for {what}
        how cute to have {what} this teeny, go on
        I'd go very small with {what}
        to start with, {what} in a tiny size
        can {what} be like a hundred times smaller, just tiny?
        dear sir, I would wish {what} very small
        honey, I shrunk {what}: that's the look, tiny
        {what} tiny please
        very small {what}
        teeny {what} please
        {what} much smaller
        {what} a lot smaller
        {what}: tiny size
        {what} at 10% size
        {what} like a toy, that tiny
        {what} has to get a lot smaller
        {what} needs to be very small
        {what} needs to shrink, a lot
        {what} should shrink to a tiny size
        {what} can be as small as you can get it
        {what} will be cute when tiny, so make it so
        {what} far too big, make it tiny
        I want {what} small
        I want {what} tiny like a fly
        I'd like {what} to be tiny
        I wish {what} was tiny
        I see {what} as tiny in this picture
        can you make {what} really small?
        can {what} be super tiny pleeease?
        could you make {what} much smaller?
        could {what} be small, like very small?
        what about a tiny {what}?
        is there a mini size for {what}? use it
        it would be fun to have {what} tiny
        a very small size for {what} please
        tiny, that's how {what} should look
        smallest possible {what}
        size({what}) = tiny
        max shrink on {what}
        in my story the hero meets tiny things, so {what} tiny
        my kid wants {what} as small as an ant
        from big to teeny, that's the way for {what}
        I picture {what} about as big as a fingernail
        fairies live here, so {what} should be fairy size, tiny
        {what} fit for a matchbox please
        tiny tiny tiny, {what} I mean
        {what} much too big for me, I need it very small
        not a bit, a lot smaller: {what}
        size of {what} down to the minimum, please
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
        medium {what}
        medium {what} please
        {what} middle size
        {what} average size pls
        {what} in medium, ta
        {what} size: M
        {what} somewhere between S and L
        medium-sized {what}, that's it
        I want {what} medium-sized
        I want {what} to be of average size
        I need {what} medium
        can you make {what} medium-sized?
        can I have {what} in size M?
        could we have {what} in a middle size?
        could {what} be neither big nor small?
        will you set {what} to medium for me?
        how about {what} in a middling size?
        why not make {what} medium?
        may {what} be of a moderate size?
        {what} might do well with a medium size
        {what} would look right at a medium size
        {what} should come out medium
        {what} should look average in size
        {what} should get a middle size
        {what} can be mid-sized
        {what} to have a medium size
        we want {what} medium
        let's have {what} in medium
        let's say medium for {what}
        let's meet in the middle with the size of {what}
        I'll take {what} in M
        which sizes do you have? medium for {what} then
        of the three sizes I choose the middle one for {what}
        like papa bear, mama bear, baby bear: {what} in mama bear size
        {what} not giant, not tiny, middle
        {what} no big, no small, please medium
        make it medium, {what} I mean
        small won't do, large won't do, {what} has to be medium
        I tried {what} big and I tried it small, now give me medium
        ok {what} medium size now
        what would {what} look like in medium? show me
        the customer ordered {what} in medium
        my pupils need to see {what} in a medium size
        an ordinary medium size for {what}, thank you
        not extreme, just {what} at an in-between size
        if in doubt go to the middle, so {what} medium
        dear app, kindly put {what} at medium size
        what I'd pick for {what}: size medium
        size of {what} = 2nd of 3, medium
        mid {what}, size-wise
        I'd love {what} to be just medium
        {what} medium-sized please
        {what} mid-sized pls
        {what} medium size please
        {what} normal size
        {what} at an average size
        {what} not too big, not too small
        {what} in between, size-wise
        {what} half way between big and small
        {what}: middle size
        size of {what}: M
        size({what}) = medium
        size: medium ({what})
        normal size for {what} please
        please make {what} medium
        {what} should be average in size
        {what} should have a normal size
        {what} should be set to medium
        {what} has to have an average size
        {what} need to be medium size
        {what} would look good in a medium size
        {what} will be medium then
        I want {what} to have a medium size
        I'd like {what} in a normal size
        I think {what} should be medium-sized
        I guess medium will do for {what}
        can you do {what} in medium size?
        can {what} be medium please?
        could {what} have a medium size?
        may I have {what} in medium?
        what about {what} in medium?
        extremes are no good, {what} in a medium size
        as for the size of {what}, I'd say average
        about the size of {what}: medium please
        too big and too small both look odd, so {what} medium
        something in the middle for the size of {what}
        a nice medium size for {what}
        like the second of three T-shirt sizes, that's {what}
        {what} should match the average, size-wise
        nothing fancy, {what} at a normal medium size
        {what}: not S not L but M
        whatever size {what} now have, I want medium
        three bears rule: {what} get the middle size
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
        {what} {where} instead
        {what} {where} please
        {what} over {to} please
        {where}: {what}
        now {what} {to}
        {what}, {to}!
        moving {what} {to}
        {what} = {where}
        {what}, new spot {where}
        {what} {where}, ok?
        {what} not there, {where}
        {to} please, {what}
        I want {what} to be {where}
        I want {what} to go {to}
        I want you to move {what} {to}
        I need {what} moved {to}
        I would like {what} {where}
        we want {what} {where}
        we need {what} {where}, not there
        can you move {what} {to}?
        can you put {what} {where}?
        could you bring {what} {to} for me?
        will you drag {what} {to}?
        can we have {what} {where} instead?
        can {what} be {where} instead of there?
        may I have {what} {where}?
        might {what} look better {where}? try it
        what about {what} {where} instead?
        how about moving {what} {to}?
        why don't we move {what} {to}?
        shall we put {what} {where}?
        {what} can go {to}
        {what} may as well go {to}
        {what} could sit {where}
        {what} must be {where} now
        {what} must go {to}
        {what} should have been {where}
        {what} should sit {where}, not where it is
        {what} would be happier {where}
        {what} to be moved {to}
        {what} to sit {where}
        {what} got to go {to}
        {what} wants to be {where}
        let's move {what} {to}
        let's see {what} {where} instead
        let's try {what} {where}
        I see {what} {where} in my mind, so move it
        I'd put {what} {where}
        I'd love {what} to be {where}
        I prefer {what} {where}
        I've changed my mind, {what} goes {to}
        sorry, I meant {what} {where}
        I said {where}, not there! move {what}
        I told you {what} goes {where}
        it's {what} that has to move {to}
        what has to move? {what}. which way? {to}
        where should {what} be? {where}
        where do I want {what}? {where}
        there is a free place {where}, move {what} to it
        {where} is free, so {what} goes there
        we had {what} here, now we want it {where}
        so that my text fits here, {what} has to go {to}
        the logo goes there, so shift {what} {to}
        for my advert {what} has to be {where}
        rule of thirds says {what} should be {where}
        the teacher said {what} goes {where}
        nobody looks there, so let's get {what} {to}
        plz move {what} {to} thx
        gg but {what} should spawn {where}
        please can {what} come {to}?
        you must to put {what} {where}
        {what} have to go {to} I think
        I no like there, {what} {where} please
        {what} same size, same look, just {where}
        with {what} {where} it would be perfect, so move it
        almost perfect, now get {what} moved {to}
        {what} {to} pls
        {what} further {to}, right {where}
        shift of {what} {to}
        please {what} {to}
        {what}? {to}!
        ok {what} {to} now
        drag {what}, drop {where}
        {to} it goes, {what} I mean
        {to}, that's where {what} should move
        {where} I'd prefer {what}
        {where} please put {what}
        {where} would suit {what} better than here
        does {what} look good {where}? move it and let me see
        is there any way to have {what} {where}?
        is there space {where}? then move {what} there
        can u move {what} {to}
        can {what} move {to}?
        could I have {what} {where} instead?
        could {what} be moved {to}?
        would it be possible to move {what} {to}?
        would {what} fit {where}? move it there
        won't you take {what} {to}?
        may I ask you to move {what} {to}?
        might I suggest moving {what} {to}?
        should {what} not be {where}? I think so, move it
        ought we not have {what} {where}?
        why not move {what} {to}?
        who can move {what} {to} for me?
        how would {what} look {where}? move it there
        how do I move {what} {to}?
        do you mind if {what} goes {to}?
        did I say there? I meant {what} {where}
        I wanna move {what} {to}
        I want to see {what} {where}
        I want to move {what} {to}
        I'd like {what} moved {to}
        I would prefer {what} to be {where}
        I'm trying to get {what} {to}
        I was thinking we could move {what} {to}
        I wonder if {what} could go {to}
        I wish I had {what} {where} instead
        I meant for {what} to be {where}
        I keep wanting to push {what} {to}
        I think {what} should go {to}
        I think {what} looks better {where}, so put it there
        we should move {what} {to}
        we agreed that {what} goes {to}
        you should move {what} {to}
        you can move {what} {to}
        you need to move {what} {to}
        {what} should be moved {to}
        {what} needs moving {to}
        {what} needs to move {to}
        {what} needs to go {to}
        {what} will have to move {to}
        {what} might be better off {where}, so move it
        {what} may go {to}
        {what} really ought to sit {where}
        it's {what} that I want {where}
        my nan says to push {what} {to}
        on the shop page {what} has to sit {where}, so move it
        boss level: {what} must get {to}
        grandpa put {what} there, but we all want it {where}
        dear app, kindly move {what} {to}, thank you
        hierarchy is off, {what} reads better {where}
        {what} steals the show there, so off it goes {to}
        in my drawing {what} stays {where}, make it like that
        if you ask me, {what} is better {where}, change it
        the title covers {what}, so let it go {to}
        am I allowed to have {what} {where} instead?
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
        {what} {beside} please
        {beside}: {what}
        now {what} {beside}
        {what}, {beside}!
        {what}, to be {beside}
        moving {what} {beside}
        {what} = {beside}
        {what}, new spot {beside}
        {what} {beside}, ok?
        {what} not there, {beside}
        {beside} please, {what}
        I want {what} to go {beside}
        I want you to move {what} {beside}
        I need {what} {beside}
        I need {what} moved, and I need it {beside}
        I would like {what} {beside}
        we want {what} {beside}
        we need {what} {beside}, not there
        can you move {what} {beside}?
        can you put {what} {beside}?
        could you place {what} {beside} for me?
        will you bring {what} {beside}?
        can we have {what} {beside} instead?
        can {what} be {beside} instead of there?
        may I have {what} {beside}?
        might {what} look better {beside}? try it
        what about {what} {beside} instead?
        how about moving {what} {beside}?
        why don't we move {what} {beside}?
        shall we put {what} {beside}?
        {what} can go {beside}
        {what} may as well go {beside}
        {what} could sit {beside}
        {what} must go {beside}
        {what} should go {beside}
        {what} should have been {beside}
        {what} should sit {beside}, not where it is
        {what} would be happier {beside}
        {what} to be moved {beside}
        {what} got to go {beside}
        {what} wants to be {beside}
        let's move {what} {beside}
        let's try {what} {beside}
        let's have {what} standing {beside}
        I see {what} {beside} in my mind, so move it
        I'd put {what} {beside}
        I'd love {what} to be {beside}
        I prefer {what} {beside}
        I've changed my mind, {what} goes {beside}
        sorry, I meant {what} {beside}
        I said {beside}, not there! move {what}
        I told you {what} goes {beside}
        where should {what} be? {beside}
        where do I want {what}? {beside}
        there is a free place {beside}, move {what} to it
        it's free {beside}, so {what} goes there
        we had {what} here, now we want it {beside}
        so that my text fits here, {what} has to go {beside}
        for my advert {what} has to be {beside}
        the teacher said {what} goes {beside}
        these belong together, so {what} {beside} please
        plz move {what} {beside} thx
        gg but {what} should spawn {beside}
        please can {what} come {beside}?
        you must to put {what} {beside}
        I no like there, {what} {beside} please
        {what} same size, same look, just {beside}
        with {what} {beside} it would be perfect, so move it
        it's nearly right, only {what} has to move, {beside} please
        in real life {what} stands {beside}, so move it please
        {what} should come to be {beside}
        {what} {beside} pls
        {what} moved {beside}
        {what} over there, {beside}
        {beside} with {what}
        {beside} {what} please
        {beside}, {what}, not where it is
        please {what} {beside}
        ok {what} {beside} now
        {what}? {beside}!
        {what} -> new pos: {beside}
        relocation: {what}, {beside}
        drag {what}, drop {beside}
        {beside} I'd prefer {what}
        {beside} please put {what}
        {beside} would suit {what} better than here
        does {what} look good {beside}? move it and let me see
        is there any way to have {what} {beside}?
        can u move {what} {beside}
        can u put {what} {beside} instead
        can {what} stand {beside}?
        could you move {what} {beside}?
        could we put {what} {beside}?
        could I have {what} {beside} instead?
        would it be possible to move {what} {beside}?
        would {what} fit {beside}? then move it there
        won't you set {what} {beside}?
        may I ask you to move {what} {beside}?
        might I suggest moving {what} {beside}?
        should {what} not be {beside}? I think so, move it
        why not move {what} {beside}?
        who can move {what} {beside} for me?
        how would {what} look {beside}? move it there
        how do I move {what} {beside}?
        do you mind if {what} goes {beside}?
        I wanna move {what} {beside}
        I want to see {what} {beside}
        I want to move {what} {beside}
        I want {what} moved {beside}
        I'd like {what} to be {beside}
        I'd like {what} moved {beside}
        I would prefer {what} to be {beside}
        I'm trying to get {what} {beside}
        I was thinking we could move {what} {beside}
        I wonder if {what} could go {beside}
        I wish I had {what} {beside} instead
        I meant for {what} to be {beside}
        I think {what} should go {beside}
        I think {what} looks better {beside}, so put it there
        we should move {what} {beside}
        we agreed that {what} goes {beside}
        you should put {what} {beside}
        you can move {what} {beside}
        you need to move {what} {beside}
        {what} should be moved {beside}
        {what} needs to go {beside}
        {what} needs moving, it goes {beside}
        {what} will have to sit {beside}
        {what} might be better off {beside}, so move it
        {what} should live {beside} from now on
        my nan says move {what} {beside}
        I've decided to have {what} moved, it's now {beside}
        my students should see {what} {beside}, so move it
        it feels too far away, get {what} {beside}
        dear app, kindly put {what} {beside}, thank you
        am I allowed to have {what} {beside} instead?
        if you ask me, {what} is better {beside}, change it
        hierarchy is off, {what} reads better {beside}
        {what} is too far off, I'd have it {beside}
        in the story {what} lives {beside}, so it has to move there
        remember where {what} was? forget it, {beside} now
        the title covers {what}, so it must go {beside}
        what I meant was {what} {beside}, not over there
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
        {what} and {other} switch
        {what} and {other}, swap
        {what} and {other} reversed
        {what} and {other} vice versa
        {what} and {other} switched around pls
        {what} and {other} in swapped places
        {what} and {other} changing places
        {what} and {other}, but the other way round
        {what} swap {other}
        {what} swaps with {other}
        {what} switched with {other}
        {what} trades places with {other}
        {what} <--> {other}
        {what} >< {other}
        swap: {what} / {other}
        swap places: {what} + {other}
        switch {what} / {other} positions
        interchange: {what}, {other}
        a swap: {what} with {other}
        other way round: {what}, {other}
        position swap for {what} and {other}
        {what} should swap with {other}
        {what} and {other} must switch
        {what} and {other} could trade spots
        {what} and {other} have to be swapped
        {what} and {other} need swapping
        {what} and {other} would look better swapped
        {what} and {other} can change places now
        can you swap {what} and {other}?
        can you switch the places of {what} and {other}?
        can we have {what} and {other} the other way around?
        could you swap {what} with {other} for me?
        could we get {what} and {other} to swap?
        could {what} and {other} please switch?
        may {what} and {other} swap places?
        will you swap round {what} and {other} for us?
        would you switch {what} with {other}?
        would {what} and {other} look nicer in each other's spot? try it
        why not swap {what} and {other}?
        how about {what} and {other} trading places?
        how do I swap {what} and {other}?
        what about letting {what} and {other} change places?
        shouldn't {what} and {other} be the other way round?
        aren't {what} and {other} the wrong way round? change that
        did you put {what} and {other} in the wrong order? turn them round
        I want {what} and {other} swapped
        I want {what} and {other} to change places
        I want to swap {what} and {other}
        I need {what} and {other} switched
        I'd like you to swap {what} and {other}
        I'd like {what} and {other} to trade positions
        I was going to ask you to switch {what} and {other} with each other
        I keep thinking {what} and {other} would be better in one another's place
        I'm not sure about this order, let's try it with {what} and {other} swapped
        let's swap {what} and {other}
        let's see {what} and {other} the other way around
        they got it wrong, {what} and {other} have to change places
        mum, make {what} and {other} do swapsies
        the children think it'd be funny if {what} and {other} swapped places
        in the worksheet {what} and {other} stand the other way round, please correct
        for the balance of the layout {what} and {other} ought to switch positions
        no need to change anything but the places of {what} and {other}, those get exchanged
        one goes there, the other goes here: {what} and {other} exchange spots
        if you don't mind, I'd have {what} and {other} exchanged with one another
        {what} might stand in the place of {other}, provided they trade
        I would put {what} where {other} is and do the reverse too
        it's backwards, {what} belongs in the spot of {other} and vice versa
        it's your turn, {what} castles with {other}, so they trade squares
        when I come back, {what} and {other} should each be where the other one was
        me want {what} go to place of {other} and that one go to first place
        as soon as {what} and {other} stand in each other's old place, we are done
        {what} and {other} swap places
        {what} and {other} other way about pls
        {what} and {other} exchange places
        {what} and {other} trading spots
        {what} and {other} with places swapped
        {what} swapped with {other}
        {what} swapped for {other}, and back again, places I mean
        {what} <> {other}
        {what} ~ {other}, swapped
        {what} vs {other}: switch places
        swap {what} / {other} thx
        swap plz, {what} and {other}
        exchange of {what} and {other}
        positions reversed: {what}, {other}
        wrong way round, {what} and {other}, swap them
        not like this, {what} and {other} have to be swapped round
        can u swap {what} and {other}
        can you switch {what} and {other}?
        can you make {what} and {other} change places?
        can {what} and {other} swap?
        can {what} swap places with {other}?
        can I swap {what} with {other}?
        could you switch {what} and {other} around?
        could {what} and {other} change places?
        could {what} trade places with {other}?
        would you let {what} and {other} swap places, please?
        would it work if {what} and {other} swapped places? do it
        won't you let {what} and {other} trade places?
        may I have {what} and {other} swapped?
        might {what} and {other} be better swapped? let me see
        should {what} and {other} not be swapped? I believe so
        shall we swap {what} and {other}?
        why don't we switch {what} and {other}?
        why don't {what} and {other} change places?
        what about {what} and {other} swapping places?
        what if we swapped {what} and {other}?
        how would it be if {what} and {other} traded places? go for it
        do you mind switching {what} and {other}?
        is there a way to swap {what} and {other}?
        I wanna swap {what} and {other}
        I want you to swap {what} with {other}
        I want {what} to swap places with {other}
        I'd like to switch {what} and {other}
        I'd love {what} and {other} to trade places
        I'd prefer {what} and {other} the other way round
        I would exchange {what} and {other}
        I need {what} and {other} to swap
        I need you to switch {what} with {other}
        I meant to have {what} and {other} the other way round
        I wonder if we could swap {what} and {other}
        I'm after a swap, {what} with {other}
        we should swap {what} and {other}
        we have to switch {what} and {other}
        let's switch {what} and {other}
        let's trade {what} and {other}, position for position
        {what} and {other} ought to trade places
        {what} and {other} must be exchanged
        {other} and {what}, not the way round they are now
        {what} at the spot of {other} and vice versa
        {what} belongs where {other} is, and the reverse
        {what} gets the place of {other} and the other way round
        what has to swap? {what} and {other}
        who put {what} and {other} the wrong way round? swap them
        the two that need to trade places: {what} and {other}
        would look better the other way round, {what} and {other}
        oops, {what} and {other} the wrong way round, swap back
        I had them mirrored in mind, {what} and {other}, so trade their spots
        {what} is at the spot meant for {other}, and the other way round, so swap
        it'd be fairer if {what} and {other} changed places for once
        {what}, you go over there. {other}, you come here. swap!
        if it were up to me, {what} and {other} would trade spots
        dear app, kindly let {what} and {other} change places
        A = {what}, B = {other}, swap A and B
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
        {what} in {other} colour
        {what} in the same colour as {other}
        {what} in the same paint as {other}
        {what} like {other} but only the colour
        {what} be same colour as {other}
        {what} matching {other} in colour
        {what} coloured to match {other}
        {what} recoloured like {other}
        {what} colour := {other} colour
        colour({what}) = colour({other})
        copy colour: {other} to {what}
        colour match: {what} with {other}
        colour from {other} to {what}
        same colour as {other}: {what}
        {other} colour on {what}
        {other} colour for {what} too
        {what} should be the same colour as {other}
        {what} must have the same colour as {other}
        {what} must match {other} in colour
        {what} could have the same colour as {other}
        {what} would look better in the colour of {other}
        {what} might look good in the same colour as {other}, let's try
        {what} ought to be the colour of {other}
        {what} needs to be the same colour as {other}
        {what} will take the colour of {other}
        {what} can borrow the colour from {other}
        can you make {what} the same colour as {other}?
        can you paint {what} like {other}?
        can you copy the colour of {other} to {what}?
        can I have {what} in the colour of {other}?
        can {what} be the same colour as {other}?
        could you match {what} to the colour of {other}?
        could we have {what} in the colour {other} has?
        may {what} have the same colour as {other}?
        will you do {what} in the colour that I see on {other}?
        would {what} look nice in the colour of {other}? I think so, go on
        why not use the colour of {other} for {what}?
        why can't {what} have the same colour as {other}?
        how about {what} in the colour of {other}?
        how about giving {what} the same colour as {other}?
        how do I get the colour of {other} onto {what}?
        what about the colour of {other} for {what}?
        shouldn't {what} be the same colour as {other}?
        I want {what} the same colour as {other}
        I need {what} in the same colour as {other}
        I need the colour of {what} to match {other}
        I'd like {what} in the colour of {other}
        I'd like {what} to be the same colour as {other}
        I'd love it if {what} came in the colour of {other}
        I'd paint {what} in the colour of {other}
        I'm thinking of the colour of {other} for {what}
        I prefer the colour of {other}, so let {what} have that
        I see no reason why {what} should have any other colour than {other}
        let's make {what} the same colour as {other}
        let's give {what} the colour of {other}
        it looks odd to see {what} in another colour than {other}, please paint to match
        my customers want {what} to go with {other}, so in exactly that colour
        mummy, I want {what} to have the colour that {other} has
        bro just copy the colour from {other} and slap it on {what}
        as {other} already has the perfect colour, {what} should simply follow suit
        if you look at {other}, that's the colour I'd like to have on {what}
        there's no need for a new colour, {what} can have the one of {other}
        such a nice colour on {other}, why not on {what} as well?
        we still have some paint left from {other}, that should go on {what}
        next to {other} the colour of {what} clashes, so let them be the same by repainting it
        {what}, in {other} colours
        the paint from {other}, on {what}
        I love how you painted {other}, could {what} get that same colour?
        {what}, same colour as {other}
        {what} colour = {other} colour
        {what} colour from {other}
        {what} to match {other}, colour only
        {what} = {other} in colour
        {what}? same colour as {other}
        {what}? like {other}, the colour
        {what}: use colour of {other}
        {what} should be the colour of {other}
        {what} should be in the same colour as {other}
        {what} should match {other} in colour
        {what} should be painted like {other}
        {what} must get the colour of {other}
        {what} must look like {other}, I mean in colour
        {what} could use the colour of {other}
        {what} can be the same colour as {other}
        {what} has to be the same colour as {other}
        {what} needs to match the colour of {other}
        {what} needs the same paint as {other}
        {what} would look nice in the colour of {other}
        {what} would be prettier with the colour of {other}
        {what} wants the same colour as {other}
        {what} isn't the same colour as {other}, make it so
        the colour of {other} for {what} please
        the colour of {what} should be like {other}
        the colour of {what} should match {other}
        the colour of {what} must be the same as the colour of {other}
        the same colour as {other} for {what}
        same colour: {what}, like {other}
        same colour as {other} please, for {what}
        same shade as {other} for {what}
        colour {other} has -> {what}
        colour of {other} on {what} pls
        matching colour for {what}: that of {other}
        I want {what} in the same colour as {other}
        I want {what} to be the same colour as {other}
        I want the colour of {other} on {what}
        I want the same colour for {what} as {other}
        I need {what} to match the colour of {other}
        I need the colour from {other} on {what}
        I'd like {what} painted like {other}
        I'd like the colour of {other} for {what}
        I'd prefer {what} in the colour of {other}
        I like the colour {other} has, put it on {what}
        I love the colour of {other}, paint {what} like that
        I wish {what} was the same colour as {other}
        I think {what} should have the colour of {other}
        we want {what} and {other} to match, so paint the first like the second
        let's paint {what} like {other}
        let's see {what} in the colour of {other}
        can you give {what} the colour of {other}?
        can you match the colour of {what} to {other}?
        can you use the colour of {other} for {what}?
        can you change {what} to the colour of {other}?
        can we have the colour of {other} on {what}?
        can {what} match {other} in colour?
        could you make {what} the same colour as {other}?
        could you take the colour of {other} for {what}?
        could you copy the colour from {other} onto {what}?
        could {what} be the colour of {other}?
        will you paint {what} the same colour as {other}?
        would you make {what} match the colour of {other}?
        is there a way to copy the colour of {other} to {what}?
        is it possible to have {what} in the colour of {other}?
        do {what} and {other} match? paint the first in the colour of the second
        how do I make {what} the same colour as {other}?
        what if {what} was the colour of {other}?
        what would {what} look like in the colour of {other}?
        what colour for {what}? the same as {other}
        why isn't {what} the same colour as {other}?
        why not paint {what} like {other}?
        it would be nice if {what} had the colour of {other}
        it should be the same colour as {other}, {what} I mean
        as with {other}, so with {what}, when it comes to colour
        they sold me {what} in the wrong colour, it should be like {other}
        my team has the colour of {other}, so give that to {what} too
        the bride wants {what} in the colour of {other}
        when I wear the colour of {other} I want {what} in that colour too
        {what} and {other} should be colour twins, repaint the first
        um {what}, can that be, like, the colour of {other}
        {what} feels left out, the colour of {other} please
        the hex code of {other}, but on {what}
        {what} goes by the colour of {other}
        in the colour of {other}: {what}
        {what} in team colours, and those come from {other}
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
        {what} same size as {other}
        {what} the size of {other}
        {what} so {as_big} like {other}
        {what} as {as_big} as {other} please
        {what} like {other}, size-wise
        {what} like {other} in size
        {what} in the same size as {other}
        {what} matching {other} in size
        {what} resized to match {other}
        {what} scaled to the size of {other}
        {what} size = {other} size
        size({what}) = size({other})
        copy size: {other} to {what}
        same size as {other}: {what}
        as {as_big} as {other}: {what}
        {other} size for {what}
        {other} size for {what} too
        {what} should be exactly as {as_big} as {other}
        {what} must be as {as_big} as {other}
        {what} must have the size of {other}
        {what} would look better as {as_big} as {other}
        {what} might work if you made it as {as_big} as {other}
        {what} needs to match the size of {other}
        {what} needs resizing to the size of {other}
        {what} will be as {as_big} as {other}
        {what} wants to be as {as_big} as {other}
        can you make {what} as {as_big} as {other}?
        can you make {what} the same size as {other}?
        can you resize {what} to match {other}?
        can I have {what} the same size as {other}?
        could you make {what} the size of {other}?
        could we have {what} just as {as_big} as {other}?
        may {what} be the same size as {other}?
        will you size {what} the same as {other} for me?
        would {what} look right as {as_big} as {other}? have a go
        why not make {what} as {as_big} as {other}?
        how about {what} as {as_big} as {other}?
        how about giving {what} the same size as {other}?
        what about {what} in the same size as {other}?
        shouldn't {what} be as {as_big} as {other}?
        I want {what} as {as_big} as {other}
        I want {what} to be the same size as {other}
        I need {what} as {as_big} as {other}
        I'd like {what} as {as_big} as {other}
        I'd like {what} to be exactly as {as_big} as {other}
        I'd make {what} as {as_big} as {other} if I knew how
        I'm hoping you can get {what} to be the same size as {other}
        let's make {what} as {as_big} as {other}
        let's give {what} the size of {other}
        it's not fair, {what} should be exactly as {as_big} as {other}
        mummy says {what} must be as {as_big} as {other}
        yo {what} gotta be exactly as {as_big} as {other}
        if you compare {what} with {other}, they should be equally {as_big}, so resize the first
        in the catalogue {what} and {other} have one size, so give the first that of the second
        to my eye {other} looks just right, so {what} should be equally {as_big}
        put side by side with {other}, I'd expect {what} to be every bit as {as_big}
        not a bit more or less {as_big} than {other}, that's what I want for {what}
        once you have resized {what}, nobody should be able to tell it from {other} by size
        see {other}? well, {what} ought to have grown or shrunk to exactly that size
        the size of {what} looks off to me, I'd go with the size of {other}
        why can't {what} be as {as_big} as {other}? change that
        I don't want {what} in any other size than that of {other}
        as for how {as_big} {what} should be, take {other} as your guide
        my students have to see {what} exactly as {as_big} as {other}
        in the game {what} always had the same size as {other}, so resize to that
        the next step would be to get {what} exactly as {as_big} as {other}
        I was told you could make {what} the same size as {other}
        one more thing, {what} ought to come out at the size of {other}
        {what} won't do like this, I need exactly the size of {other} there
        may I ask you to get {what} to the same size as {other}?
        anyone can tell that {what} hasn't got the size of {other}, put that right
        {what} {as_big} like {other}
        {what} {as_big} as {other} pls
        {what} same size like {other}
        {what}? same size as {other}
        {what}? as {as_big} as {other}, please
        {what} in {other} size
        {what} size like {other}
        {what} to size of {other}
        {what} to match {other} in size
        {what}: size of {other}
        {what} should be just as {as_big} as {other}
        {what} should be the same size as {other}
        {what} should be the size of {other}
        {what} should match the size of {other}
        {what} should look as {as_big} as {other}
        {what} must be the same size as {other}
        {what} must be so {as_big} like {other}
        {what} must match {other} in size
        {what} could be as {as_big} as {other}
        {what} can be as {as_big} as {other}
        {what} has to be as {as_big} as {other}
        {what} needs to be as {as_big} as {other}
        {what} needs the size of {other}
        {what} would look better in the size of {other}
        {what} would be nicer as {as_big} as {other}
        {what} isn't the same size as {other}, make it so
        the size of {what} should be like {other}
        the size of {what} should be the same as {other}
        the size of {what} should match {other}
        the same size as {other}, for {what}
        same size on {what} as on {other}
        same size please, {what} like {other}
        size of {what}: same as {other}
        as {as_big} as {other}, that's how I want {what}
        just as {as_big} as {other}: {what}
        I want {what} {as_big} like {other}
        I want {what} to be as {as_big} as {other}
        I want {what} to match {other} in size
        I want the size of {other} for {what}
        I need {what} to be as {as_big} as {other}
        I need {what} in the size of {other}
        I'd like {what} to be as {as_big} as {other}
        I'd like {what} to match the size of {other}
        I'd prefer {what} as {as_big} as {other}
        I wish {what} had the size of {other}
        I think {what} should be as {as_big} as {other}
        I like the size of {other}, make {what} that size
        we want {what} to be the size of {other}
        let's resize {what} to match {other}
        let's see {what} as {as_big} as {other}
        can you get {what} as {as_big} as {other}?
        can you give {what} the size of {other}?
        can you match the size of {what} to {other}?
        can you change {what} to the size of {other}?
        can I have {what} as {as_big} as {other}?
        can we make {what} as {as_big} as {other}?
        can {what} be the same size as {other}?
        could you make {what} as {as_big} as {other}?
        could you scale {what} to the size of {other}?
        could you match {what} to {other} in size?
        could I see {what} as {as_big} as {other}?
        could {what} be the size of {other}?
        would you make {what} as {as_big} as {other} please?
        would you resize {what} to match {other}?
        is it possible to make {what} the same size as {other}?
        do you think you could get {what} as {as_big} as {other}?
        how do I make {what} the same size as {other}?
        what if {what} had the size of {other}?
        how would {what} look as {as_big} as {other}?
        why isn't {what} as {as_big} as {other}?
        why not use the size of {other} for {what}?
        it would be nice to have {what} as {as_big} as {other}
        it's wrong that {what} and {other} differ in size, fit the first to the second
        what size for {what}? the same as {other}
        what size should {what} be? as {as_big} as {other}
        my son drew {what} as {as_big} as {other}, so do that too
        they should look fair in the ad, so {what} as {as_big} as {other}
        please {what} as {as_big} as {other}
        {what} and {other} should be size twins, resize the first
        {what} at 1:1 with {other} in size
        {what} goes by the size of {other}
        um {what}, can that be, like, as {as_big} as {other}
        {other} is the right size, {what} isn't, match the two up
        for the class, {what} has to come out as {as_big} as {other}
        {what} won't look right unless as {as_big} as {other}
        in the size of {other}: {what}
    """),
}
