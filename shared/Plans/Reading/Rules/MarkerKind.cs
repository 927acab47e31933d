namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>What stands in front of a line, from the outermost kind of numbering to the innermost.</summary>
internal enum MarkerKind
{
    None,

    /// <summary>"PHẦN II", "Phần thứ nhất".</summary>
    Part,

    /// <summary>"A.", "B/".</summary>
    Capital,

    /// <summary>"IV.", "II/".</summary>
    Roman,

    /// <summary>"3.", "3)", "(3)".</summary>
    Number,

    /// <summary>"3.1.", "2.4.1".</summary>
    SubNumber,

    /// <summary>"a)", "b.".</summary>
    Letter,

    /// <summary>"*".</summary>
    Star,

    /// <summary>"-", "–", and the bullets of word processors.</summary>
    Dash,

    /// <summary>"+".</summary>
    Plus,

    /// <summary>"·", "•", "o": bullets that stand below a dash.</summary>
    Dot,
}
