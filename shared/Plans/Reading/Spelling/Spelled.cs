namespace BinhHoa2.Shared.Plans.Reading.Spelling;

/// <summary>In what a line of text was written.</summary>
internal enum Spelled
{
    Unicode,

    /// <summary>Windows-1258: Unicode's letters in single bytes, with marks behind them.</summary>
    Windows1258,
    Tcvn3,
    Vni,
}
