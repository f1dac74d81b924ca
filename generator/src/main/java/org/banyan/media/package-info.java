/// Takes out of pictures what nobody needs to see them: where they were taken, when, with what and
/// by whom. Start with [Media].
///
/// What is published of a picture is what the format's white list lets through, byte for byte; a
/// picture that cannot be cleaned, or is none, is a problem and never an exception.
package org.banyan.media;
