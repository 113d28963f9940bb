# The words of the interface itself: buttons, labels, and what only a screen reader says.

interface-product = Handshake Lab
interface-key-exchange = RSA key exchange
interface-new-session = New session
interface-choices = Choices
interface-viewpoint = Seen by
interface-detail = Detail
interface-theme-system = Theme: system
interface-theme-light = Theme: light
interface-theme-dark = Theme: dark
interface-help = Help: keys

# The rail
interface-chapters = The six steps
interface-done = Done:

# The ladder
interface-ladder = Messages on the wire
interface-fatal = fatal
interface-altered = changed on the way
interface-passed = Passed:
interface-failed = Failed:

# The panels
interface-client = Client
interface-server = Server
interface-knows = Knows
interface-new = new
interface-shared = the same on both sides
interface-same = = same
interface-role-client = from the client:
interface-role-server = from the server:
interface-role-secret = secret:
interface-role-eavesdropper = seen on the wire:
interface-role-neutral = value:
interface-sheet = Panel
interface-sheet-client = Client knows
interface-sheet-server = Server knows
interface-sheet-inspector = Details

# The inspector
interface-inspector = Details
interface-fields = Fields
interface-bytes = Bytes
interface-layers = Layer
interface-inputs = Goes in
interface-outputs = Comes out
interface-reads = Reads
interface-chain = Chain of certificates
interface-trusted = Trusted by the client beforehand
interface-checks = Checks
interface-offered = Offered
interface-client-offers = Client offers
interface-server-can = Server can
interface-chosen = chosen

# Typing a message
interface-chat-sender = From
interface-chat-message = Your message
interface-chat-send = Send

# Moving through the steps
interface-start = To the start
interface-back = Back
interface-play = Play
interface-pause = Pause
interface-speed = Speed
interface-scrubber = Step

# The help
interface-help-title = Keys
interface-help-next = Next step
interface-help-back = Previous step
interface-help-play = Play or pause
interface-help-ends = First and last step
interface-help-chapters = To one of the six steps
interface-help-help = Show or hide this help
interface-key-space = Space
interface-key-home = Home
interface-key-end = End
interface-close = Close

# The choices
interface-choices-title = What if …
interface-presets = Ready-made
interface-choices-single = Every choice by itself
interface-earlier = One place earlier
interface-connections = Connection
interface-skipped = skipped

# Messages of the page about itself
interface-dismiss = Understood
