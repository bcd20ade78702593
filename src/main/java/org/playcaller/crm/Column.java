package org.playcaller.crm;

import java.util.List;

/**
 * What a column of an export may hold, with the names it goes by, the first found being taken. A
 * name means the same in every table.
 */
enum Column {
  ID("External_Id__c Id", "id"),
  NAME("Name", "name"),
  FIRST_NAME("FirstName", "first_name"),
  LAST_NAME("LastName", "last_name"),
  COMPANY("Company", "company"),
  TITLE("Title", "title"),
  PHONE("Phone", "phone"),
  EMAIL("Email", "email"),
  TIME_ZONE("TimeZoneSidKey", "time_zone_sid_key"),
  MANAGER("Manager.External_Id__c ManagerId Manager.Id Manager.Name", "manager_id"),
  USER("User.External_Id__c QuotaOwnerId UserId User.Id User.Name", "user_id quota_owner_id"),
  START("StartDate__c StartDate", "start_date"),
  QUOTA("QuotaAmount__c QuotaAmount", "quota_amount"),
  ACCOUNT("Account.External_Id__c AccountId Account.Id", "account_id"),
  OWNER("Owner.External_Id__c OwnerId Owner.Id Owner.Name Owner", "owner_id owner_name owner"),
  CREATED("DateTimeCreated__c CreatedDate__c CreatedDate", "created_date"),
  MODIFIED("LastModifiedDate__c LastModifiedDate", "last_modified_date"),
  LAST_ACTIVITY("LastActivityDate__c LastActivityDate", "last_activity_date"),
  STAGE("StageName StageName__c Stage", "stage_name stage"),
  CLOSED("IsClosed", "is_closed"),
  WON("IsWon", "is_won"),
  AMOUNT("Amount Amount__c", "amount"),
  CURRENCY("CurrencyIsoCode", "currency_iso_code"),
  CLOSE_DATE("CloseDate CloseDate__c", "close_date"),
  PROBABILITY("Probability Probability__c", "probability"),
  FORECAST(
      "ForecastCategoryName ForecastCategory__c ForecastCategory",
      "forecast_category_name forecast_category"),
  OPPORTUNITY("Opportunity.External_Id__c OpportunityId Opportunity.Id", "opportunity_id id"),
  /** The moment a row of a deal's history came to hold. */
  SINCE("CreatedDate__c CreatedDate", "_fivetran_start valid_from created_date"),
  WHAT("What.External_Id__c WhatId What.Id", "what_id"),
  ACTIVITY_DATE("ActivityDate ActivityDateTime", "activity_date activity_date_time"),
  SUBJECT("Subject", "subject"),
  SUBTYPE("TaskSubtype EventSubtype", "task_subtype event_subtype"),
  STATUS("Status", "status"),
  DISPOSITION("CallDisposition", "call_disposition"),
  CALL_SECONDS("CallDurationInSeconds", "call_duration_in_seconds"),
  EVENT_MINUTES("DurationInMinutes", "duration_in_minutes"),
  LEAD_SOURCE("LeadSource", "lead_source"),
  CONVERTED("IsConverted", "is_converted"),
  CONVERTED_ON("ConvertedDate__c ConvertedDate", "converted_date"),
  UNREAD("IsUnreadByOwner", "is_unread_by_owner"),
  DELETED("IsDeleted", "is_deleted"),
  /** False where a newer version of the same row has replaced this one. */
  ACTIVE("", "_fivetran_active");

  private final List<String> dataLoader;
  private final List<String> warehouse;

  Column(String dataLoader, String warehouse) {
    this.dataLoader = List.of(dataLoader.split(" "));
    this.warehouse = List.of(warehouse.split(" "));
  }

  List<String> dataLoader() {
    return dataLoader;
  }

  List<String> warehouse() {
    return warehouse;
  }
}
