// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/focus_columns.h"

#include "models/exports/json_encoder.h"

namespace spillway::exports
{
namespace
{

enum FocusColumn : std::size_t {
    AvailabilityZone,
    BilledCost,
    BillingAccountId,
    BillingAccountName,
    BillingCurrency,
    BillingPeriodEnd,
    BillingPeriodStart,
    ChargeCategory,
    ChargeClass,
    ChargeDescription,
    ChargeFrequency,
    ChargePeriodEnd,
    ChargePeriodStart,
    CommitmentDiscountCategory,
    CommitmentDiscountId,
    CommitmentDiscountName,
    CommitmentDiscountStatus,
    CommitmentDiscountType,
    ConsumedQuantity,
    ConsumedUnit,
    ContractedCost,
    ContractedUnitPrice,
    EffectiveCost,
    InvoiceIssuerName,
    ListCost,
    ListUnitPrice,
    PricingCategory,
    PricingQuantity,
    PricingUnit,
    ProviderName,
    PublisherName,
    RegionId,
    RegionName,
    ResourceId,
    ResourceName,
    ResourceType,
    ServiceCategory,
    ServiceName,
    SkuId,
    SkuPriceId,
    SubAccountId,
    SubAccountName,
    Tags,
};

const std::array<Column, 43>& columns()
{
    using enum ColumnKind;
    static const std::array<Column, 43> all{ { { "AvailabilityZone", Text }, { "BilledCost", Money },
        { "BillingAccountId", Text }, { "BillingAccountName", Text }, { "BillingCurrency", Text },
        { "BillingPeriodEnd", UtcTime }, { "BillingPeriodStart", UtcTime }, { "ChargeCategory", Text },
        { "ChargeClass", Text }, { "ChargeDescription", Text }, { "ChargeFrequency", Text },
        { "ChargePeriodEnd", UtcTime }, { "ChargePeriodStart", UtcTime },
        { "CommitmentDiscountCategory", Text }, { "CommitmentDiscountId", Text },
        { "CommitmentDiscountName", Text }, { "CommitmentDiscountStatus", Text },
        { "CommitmentDiscountType", Text }, { "ConsumedQuantity", Integer }, { "ConsumedUnit", Text },
        { "ContractedCost", Money }, { "ContractedUnitPrice", Real }, { "EffectiveCost", Money },
        { "InvoiceIssuerName", Text }, { "ListCost", Money }, { "ListUnitPrice", Real },
        { "PricingCategory", Text }, { "PricingQuantity", Integer }, { "PricingUnit", Text },
        { "ProviderName", Text }, { "PublisherName", Text }, { "RegionId", Text }, { "RegionName", Text },
        { "ResourceId", Text }, { "ResourceName", Text }, { "ResourceType", Text },
        { "ServiceCategory", Text }, { "ServiceName", Text }, { "SkuId", Text }, { "SkuPriceId", Text },
        { "SubAccountId", Text }, { "SubAccountName", Text }, { "Tags", Text } } };
    return all;
}

} // namespace

std::span<const Column> focusColumns()
{
    return columns();
}

FocusRow::FocusRow(std::string account) : m_account(std::move(account))
{
    m_cells[BillingAccountId] = std::string_view(m_account);
    m_cells[BillingAccountName] = std::string_view(m_account);
    m_cells[BillingCurrency] = std::string_view("USD");
    m_cells[ChargeCategory] = std::string_view("Usage");
    m_cells[ChargeFrequency] = std::string_view("Usage-Based");
    m_cells[ConsumedUnit] = std::string_view("Tokens");
    m_cells[PricingCategory] = std::string_view("Standard");
    m_cells[PricingUnit] = std::string_view("Tokens");
    m_cells[ResourceType] = std::string_view("Model");
    m_cells[ServiceCategory] = std::string_view("AI and Machine Learning");
}

Row FocusRow::fill(const FocusCharge& charge)
{
    m_description.assign(charge.model)
        .append(" by tier ")
        .append(charge.tier)
        .append(": ")
        .append(std::to_string(charge.requests))
        .append(charge.requests == 1 ? " request" : " requests");
    m_tags = "{\"tier\":";
    appendJsonText(m_tags, charge.tier);
    m_tags += '}';
    for (const auto column : { BilledCost, ContractedCost, EffectiveCost, ListCost }) {
        m_cells[column] = charge.cost;
    }
    for (const auto column : { ContractedUnitPrice, ListUnitPrice }) {
        m_cells[column]
            = charge.tokens > 0 ? Cell(charge.cost.toDouble() / static_cast<double>(charge.tokens)) : Cell();
    }
    m_cells[BillingPeriodStart] = charge.billingPeriod.from;
    m_cells[BillingPeriodEnd] = charge.billingPeriod.to;
    m_cells[ChargePeriodStart] = charge.period.from;
    m_cells[ChargePeriodEnd] = charge.period.to;
    m_cells[ChargeDescription] = std::string_view(m_description);
    m_cells[ConsumedQuantity] = charge.tokens;
    m_cells[PricingQuantity] = charge.tokens;
    for (const auto column : { InvoiceIssuerName, ProviderName, PublisherName, ServiceName }) {
        m_cells[column] = charge.providerName;
    }
    for (const auto column : { ResourceId, ResourceName, SkuId, SkuPriceId }) {
        m_cells[column] = charge.model;
    }
    m_cells[SubAccountId] = charge.tier;
    m_cells[SubAccountName] = charge.tierName;
    m_cells[Tags] = std::string_view(m_tags);
    return m_cells;
}

} // namespace spillway::exports
