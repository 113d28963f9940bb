//! The form of a registry: what the tables in [`registry`](super) expand to.

/// Declares a registry: a number with a constant, a name and a specification for each known value.
macro_rules! registry {
    (
        $(#[$documentation:meta])*
        $name:ident: $representation:ty {
            $($constant:ident = $number:literal, $label:literal, $document:literal, $section:literal;)*
        }
    ) => {
        $(#[$documentation])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub struct $name(pub $representation);

        impl $name {
            $(
                #[doc = concat!("`", $label, "` = ", stringify!($number), ", ", $document, " §", $section, ".")]
                pub const $constant: Self = Self($number);
            )*

            /// Every value with a name, in the order of this table.
            pub const KNOWN: &'static [Self] = &[$(Self::$constant),*];

            /// Finds a value by the name that the specification gives it.
            pub fn by_name(name: &str) -> Option<Self> {
                match name {
                    $($label => Some(Self::$constant),)*
                    _ => None,
                }
            }

            /// Where this value is specified; `None` if the lab does not know it.
            pub fn specification(self) -> Option<$crate::specification::Specification> {
                match self {
                    $(Self::$constant => Some($crate::specification::Specification::new($document, $section)),)*
                    _ => None,
                }
            }
        }

        impl Registered for $name {
            fn number(self) -> u16 {
                u16::from(self.0)
            }

            fn from_number(number: u16) -> Self {
                Self(number as $representation)
            }

            fn name(self) -> Option<&'static str> {
                match self {
                    $(Self::$constant => Some($label),)*
                    _ => None,
                }
            }

            fn from_text(text: &str) -> Option<Self> {
                let of_number = || {
                    let digits = text.rsplit_once("0x")?.1;
                    let number = <$representation>::from_str_radix(digits, 16).ok().map(Self);
                    number.filter(|number| number.to_string() == text)
                };
                Self::by_name(text).or_else(of_number)
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                match self.name() {
                    Some(name) => formatter.write_str(name),
                    None if size_of::<$representation>() == 2 && is_grease(self.number()) => {
                        write!(formatter, "GREASE 0x{:04x}", self.0)
                    }
                    None => write!(formatter, "{} 0x{:0width$x}", stringify!($name), self.0,
                        width = 2 * size_of::<$representation>()),
                }
            }
        }

        impl core::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                core::fmt::Display::fmt(self, formatter)
            }
        }
    };
}
pub(super) use registry;
