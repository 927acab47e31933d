namespace BinhHoa2.Shared.Months;

/// <summary>What follows from where an assignment stands, so that no other room has to know every status.</summary>
public static class StatusQuestions
{
    extension(AssignmentStatus status)
    {
        /// <summary>Whether the work is done.</summary>
        public bool IsDone => status == AssignmentStatus.Done;

        /// <summary>Whether the work is still owed, whatever was answered.</summary>
        public bool IsOpen => status != AssignmentStatus.Done;
    }
}
