namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>What a line inside a month is.</summary>
internal enum LineKind
{
    Activity,

    /// <summary>A heading over activities: "a) Công tác chuyên môn:".</summary>
    SubHeading,

    /// <summary>The beginning of a part in which there are no activities: "Đánh giá công tác tháng 9".</summary>
    PartWithoutActivities,

    /// <summary>A week or day that holds for the lines behind it: "Tuần 1 (từ 6/9 đến 10/9):".</summary>
    TimeHeading,

    /// <summary>The theme of the month.</summary>
    Theme,

    /// <summary>When the activity before is due.</summary>
    TimeField,

    /// <summary>Who is responsible for the activity before.</summary>
    PersonField,

    /// <summary>An aim, a count, a date of history, a detail of the activity before: no activity.</summary>
    Other,
}
